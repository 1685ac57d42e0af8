package de.faktenstrom.desk.console;

import de.faktenstrom.desk.Actor;
import de.faktenstrom.desk.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/// Who looks at a page.
///
/// @param login empty where nobody has logged in
record Visitor(String login, Set<Role> roles) {

  static Visitor of(@Nullable Authentication authentication) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (authentication == null) {
      return new Visitor("", roles);
    }
    var names =
        authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    Arrays.stream(Role.values())
        .filter(role -> names.contains("ROLE_" + role.name()))
        .forEach(roles::add);
    return new Visitor(roles.isEmpty() ? "" : authentication.getName(), roles);
  }

  public Actor actor() {
    return new Actor(login, roles);
  }

  public boolean known() {
    return !login.isEmpty();
  }

  public boolean mayEdit() {
    return actor().mayEdit();
  }

  /// Whether it may set up sources and partners.
  public boolean mayArrange() {
    return roles.contains(Role.CHIEF) || roles.contains(Role.ADMIN);
  }

  public boolean admin() {
    return roles.contains(Role.ADMIN);
  }
}
