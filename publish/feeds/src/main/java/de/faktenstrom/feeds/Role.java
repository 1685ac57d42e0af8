package de.faktenstrom.feeds;

import java.util.Locale;

/// As what an announcement stands in a feed. One correction stands there twice: as the item and as
/// a notice of its own.
enum Role {
  WITHDRAWAL,
  CORRECTION,
  ITEM;

  /// The name in the tables.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
