package de.faktenstrom.desk.console.account;

import de.faktenstrom.desk.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/// Somebody who may log in.
///
/// @param login lower case, as typed at login and as it stands in the audit
/// @param password encoded, absent until the person has set one
/// @param lockedUntil passwords are not looked at before, absent where none was wrong lately
public record Account(
    String login,
    String name,
    @Nullable String password,
    Set<Role> roles,
    boolean disabled,
    @Nullable Instant lockedUntil) {

  /// As the session keeps it; the encoded password stays behind.
  public UserDetails user() {
    return user("", true);
  }

  UserDetails user(String encoded, boolean open) {
    Set<Role> all = EnumSet.of(Role.READER);
    all.addAll(roles);
    return User.withUsername(login)
        .password(encoded)
        .disabled(disabled)
        .accountLocked(!open)
        .authorities(
            AuthorityUtils.createAuthorityList(
                all.stream().map(role -> "ROLE_" + role.name()).toList()))
        .build();
  }

  /// Nothing secret.
  @Override
  public String toString() {
    return login;
  }
}
