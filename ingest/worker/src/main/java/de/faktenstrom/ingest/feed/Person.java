package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// An author or contributor; at least one of the three is known.
public record Person(@Nullable String name, @Nullable String uri, @Nullable String email) {

  /// Whether the other says all of this, and maybe more.
  boolean isWithin(Person other) {
    return isWithin(name, other.name) && isWithin(uri, other.uri) && isWithin(email, other.email);
  }

  private static boolean isWithin(@Nullable String said, @Nullable String other) {
    return said == null || said.equals(other);
  }
}
