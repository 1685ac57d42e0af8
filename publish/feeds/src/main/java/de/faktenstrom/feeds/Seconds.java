package de.faktenstrom.feeds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// RFC 3339 in whole seconds, as Rome writes its own dates.
final class Seconds {

  private Seconds() {}

  static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
