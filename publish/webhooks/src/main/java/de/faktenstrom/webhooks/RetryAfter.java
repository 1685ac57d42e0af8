package de.faktenstrom.webhooks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// The header `Retry-After`: seconds or an HTTP date (RFC 9110 section 10.2.3).
final class RetryAfter {

  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  /// Absent where the header is, or says nothing usable.
  static @Nullable Duration parse(@Nullable String value, Instant now) {
    if (value == null) {
      return null;
    }
    String given = value.strip();
    if (!given.isEmpty()
        && given.length() <= MAX_DIGITS
        && given.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Duration.ofSeconds(Long.parseLong(given));
    }
    try {
      Instant at = ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
    } catch (DateTimeException _) {
      return null;
    }
  }
}
