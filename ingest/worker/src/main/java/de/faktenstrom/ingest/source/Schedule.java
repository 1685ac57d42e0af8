package de.faktenstrom.ingest.source;

import java.time.Duration;
import java.time.Instant;

/// When a source is read again.
final class Schedule {

  /// Nobody is asked less often than this, whatever the server says or however often it failed.
  static final Duration LONGEST = Duration.ofHours(24);

  private static final double JITTER = 0.1;

  private Schedule() {}

  /// @param wait what the server asked for at least
  static Instant next(Due due, Outcome outcome, Duration wait, Moment now) {
    Duration interval = due.source().interval();
    Duration pause =
        outcome == Outcome.FAILED ? backOff(interval, due.failures(), now.random()) : interval;
    Duration least = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    return now.time().plus(pause.compareTo(least) > 0 ? pause : least);
  }

  /// @param random from 0 to 1; spreads attempts after failures by a tenth to either side
  record Moment(Instant time, double random) {}

  private static Duration backOff(Duration interval, int failures, double random) {
    Duration doubled = interval.multipliedBy(1L << Math.min(failures, 20));
    long bounded = Math.max(Math.min(doubled.toMillis(), LONGEST.toMillis()), interval.toMillis());
    return Duration.ofMillis(Math.round(bounded * (1 - JITTER + 2 * JITTER * random)));
  }
}
