package de.faktenstrom.enrich.resolve;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// The pause that a server asks for (RFC 9110 section 10.2.3): seconds, or a date.
final class RetryAfter {

  /// Whoever says more has made a mistake.
  private static final Duration LONGEST = Duration.ofDays(7);

  private RetryAfter() {}

  /// @return zero where it says nothing that can be understood
  static Duration of(String header, Instant now) {
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return bounded(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return bounded(Duration.between(now, until));
    } catch (DateTimeException _) {
      return Duration.ZERO;
    }
  }

  private static Duration bounded(Duration pause) {
    return pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
