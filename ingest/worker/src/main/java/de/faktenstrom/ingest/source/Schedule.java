package de.faktenstrom.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// When a source is read again.
final class Schedule {

  /// Nobody is asked less often than this, whatever the server says or however often it failed.
  static final Duration LONGEST = Duration.ofHours(24);

  /// Who fails as long and as often as this is asked no more until somebody looks.
  static final Duration LASTING = Duration.ofDays(7);

  private static final int OFTEN = 10;
  private static final double JITTER = 0.1;

  private Schedule() {}

  /// @param wait what the server asked for at least
  static Instant next(Due due, Outcome outcome, Duration wait, Moment now) {
    Duration pause =
        outcome == Outcome.FAILED
            ? backOff(due.source().interval(), due.history().failures(), now.random())
            : spread(interval(due, outcome, now).toMillis(), now.random());
    Duration least = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    return now.time().plus(pause.compareTo(least) > 0 ? pause : least);
  }

  /// Whether this failure is one too many.
  static boolean givesUp(History before, Instant now) {
    Instant since = before.failingSince();
    return since != null
        && before.failures() + 1 >= OFTEN
        && Duration.between(since, now).compareTo(LASTING) >= 0;
  }

  /// Only feeds are known by their rhythm: whoever waits for a table or a file waits for its day.
  private static Duration interval(Due due, Outcome outcome, Moment now) {
    Duration set = due.source().interval();
    if (due.source().kind() != SourceKind.FEED) {
      return set;
    }
    List<Instant> changes = due.history().changes();
    return Rhythm.interval(
        set,
        outcome == Outcome.CHANGED
            ? Stream.concat(Stream.of(now.time()), changes.stream()).toList()
            : changes);
  }

  /// Up to a tenth sooner or later: sources set up together do not stay together, and over a day
  /// each is asked as often as set. What a server or a feed asks for is a bound, not a middle.
  private static Duration spread(long millis, double random) {
    return Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * random)));
  }

  /// @param random from 0 to 1; spreads attempts by a tenth
  record Moment(Instant time, double random) {}

  private static Duration backOff(Duration interval, int failures, double random) {
    Duration doubled = interval.multipliedBy(1L << Math.min(failures, 20));
    long bounded = Math.max(Math.min(doubled.toMillis(), LONGEST.toMillis()), interval.toMillis());
    return spread(bounded, random);
  }
}
