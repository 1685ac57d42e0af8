package de.faktenstrom.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When an event is tried again: Standard Webhooks' example schedule, each wait counted from the
/// attempt before and longer by up to a tenth, so that what failed together does not come back
/// together.
final class Schedule {

  static final double JITTER = 0.1;

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /// The first attempt and one after each wait.
  static final int ATTEMPTS = WAITS.size() + 1;

  private Schedule() {}

  /// @param made attempts so far, at least one
  /// @param chance 0 to 1: how much of the jitter
  /// @return empty after the last
  static Optional<Instant> next(int made, Instant now, double chance) {
    if (made >= ATTEMPTS) {
      return Optional.empty();
    }
    Duration wait = WAITS.get(made - 1);
    return Optional.of(now.plus(wait).plusMillis((long) (wait.toMillis() * JITTER * chance)));
  }
}
