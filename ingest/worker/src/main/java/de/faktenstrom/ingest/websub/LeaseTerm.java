package de.faktenstrom.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long a hub has promised to deliver, and when it is asked to go on (WebSub section 5.1).
///
/// @param renewal in the last third of the lease; of a very short one after its end
record LeaseTerm(Instant end, Instant renewal) {

  /// What a hub is asked for.
  static final Duration WANTED = Duration.ofDays(10);

  /// No promise is believed for longer.
  static final Duration LONGEST = Duration.ofDays(30);

  /// No hub is asked more often to renew, however short its leases are.
  static final Duration LEAST = Duration.ofMinutes(4);

  /// A hub that refuses is asked again then.
  static final Duration REFUSED = Duration.ofDays(7);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
  private static final int UNANSWERED = 6;

  /// @param seconds `hub.lease_seconds`, absent where the hub says nothing: then it is what was
  ///   wanted
  /// @param random from 0 to 1; spreads renewals
  static LeaseTerm from(Instant verified, @Nullable Long seconds, double random) {
    long wanted = seconds == null ? WANTED.toSeconds() : seconds;
    Duration lease = Duration.ofSeconds(Math.clamp(wanted, 1, LONGEST.toSeconds()));
    Duration used = part(lease, 0.7 + 0.1 * random);
    Duration pause = used.compareTo(LEAST) > 0 ? used : LEAST;
    return new LeaseTerm(verified.plus(lease), verified.plus(pause));
  }

  /// How long to wait after so many attempts in turn that failed.
  static Duration backOff(int failures, double random) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.clamp(failures, 0, 20));
    Duration bounded = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    return part(bounded, 0.9 + 0.2 * random);
  }

  /// How long a hub that took the request has to verify it: an hour, and longer each time.
  static Duration patience(int failures, double random) {
    return backOff(Math.clamp(failures, 0, 20) + UNANSWERED, random);
  }

  private static Duration part(Duration whole, double share) {
    return Duration.ofMillis(Math.round(whole.toMillis() * share));
  }
}
