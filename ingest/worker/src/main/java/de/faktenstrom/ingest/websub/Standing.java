package de.faktenstrom.ingest.websub;

import java.util.Locale;

/// How a subscription stands; [#toString] is what the table and the API say.
enum Standing {
  /// The hub is to subscribe us and has not verified it.
  ASKED,
  /// The hub delivers until the lease ends.
  VERIFIED,
  /// The hub will not.
  DENIED,
  /// The hub is to forget us.
  LEAVING,
  ENDED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Standing of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
