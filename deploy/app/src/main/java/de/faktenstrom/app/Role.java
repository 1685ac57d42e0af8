package de.faktenstrom.app;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A part of the program that may run here or elsewhere.
enum Role {
  INGEST,
  ENRICH,
  DESK,
  FEEDS,
  NEWSLETTER,
  WEBHOOKS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// `ingest,desk` as a set; empty or absent means all.
  ///
  /// @throws StartRefused where a name is not a role
  static Set<Role> parse(String names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : names.split(",", -1)) {
      if (!name.isBlank()) {
        roles.add(one(name.strip()));
      }
    }
    return roles.isEmpty() ? EnumSet.allOf(Role.class) : roles;
  }

  private static Role one(String name) {
    return Arrays.stream(values())
        .filter(role -> role.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new StartRefused(
                "FAKTENSTROM_ROLES names \"%s\"; the roles are %s."
                    .formatted(
                        name,
                        Arrays.stream(values())
                            .map(Role::toString)
                            .collect(Collectors.joining(", ")))));
  }
}
