package de.faktenstrom.enrich.resolve;

import java.time.Duration;

/// What came of a question.
sealed interface Heard {

  /// The registry answered.
  record Said(Reading reading) implements Heard {}

  /// It did not, or not so that it can be used: to be asked again.
  ///
  /// @param reason German, one sentence
  /// @param pause until it wants to be asked again, zero where it does not say
  record Silence(String reason, Duration pause) implements Heard {}
}
