package de.faktenstrom.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came back for one attempt.
sealed interface Reply {

  /// From the first byte sent, in milliseconds.
  int millis();

  /// The endpoint answered.
  ///
  /// @param retryAfter as it asked (RFC 9110 section 10.2.3), absent where it did not
  record Answered(int status, @Nullable Duration retryAfter, int millis) implements Reply {}

  /// It did not.
  ///
  /// @param sentence why, English
  record Silent(String sentence, int millis) implements Reply {}
}
