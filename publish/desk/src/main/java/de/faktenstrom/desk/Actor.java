package de.faktenstrom.desk;

import java.util.Set;

/// Who asks.
///
/// @param name as it stands in the audit
public record Actor(String name, Set<Role> roles) {

  /// Whether it may change items at all.
  public boolean mayEdit() {
    return roles.stream().anyMatch(role -> role != Role.READER);
  }
}
