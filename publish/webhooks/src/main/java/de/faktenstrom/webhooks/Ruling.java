package de.faktenstrom.webhooks;

import de.faktenstrom.publish.events.Delivered.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What follows from a reply, for the delivery and for its endpoint.
///
/// @param state delivered, retrying or given up
/// @param next when it is tried again; the attempt's own time where it is not; absent where it
///   keeps its place in the queue
/// @param pausedUntil before which nothing at all is sent to the endpoint
/// @param switchedOff why the endpoint is switched off, absent where it is not
/// @param detail one sentence, absent after a success
record Ruling(
    State state,
    @Nullable Instant next,
    @Nullable Instant pausedUntil,
    @Nullable String switchedOff,
    @Nullable String detail) {

  static final Duration FAILING_FOR = Duration.ofDays(5);

  /// So many failures hold up what comes after an event while its endpoint catches up.
  private static final int PATIENCE = 2;

  private static final int GONE = 410;
  private static final Set<Integer> OVERLOADED = Set.of(429, 502, 504);
  private static final Duration SLOWER = Duration.ofSeconds(30);
  private static final Duration LONGEST_WISH = Duration.ofDays(1);

  /// One attempt and what was known when it was made.
  ///
  /// @param number 1 for the first
  /// @param failingSince since when the endpoint has only failed, absent where it has not
  /// @param chance 0 to 1, for the jitter
  record Attempt(
      int number, Instant at, @Nullable Instant failingSince, double chance, Reply reply) {}

  boolean succeeded() {
    return state == State.DELIVERED;
  }

  /// The same for an endpoint that catches up: the endpoint rests instead of the event, so that
  /// nothing overtakes it. After some failures the event steps aside, so that one the endpoint
  /// cannot take does not keep it from all the others.
  ///
  /// @param number of the attempt
  Ruling inPlace(int number) {
    return state == State.RETRYING && switchedOff == null && number <= PATIENCE
        ? new Ruling(state, null, next, null, detail)
        : this;
  }

  static Ruling on(Attempt attempt) {
    return switch (attempt.reply()) {
      case Reply.Answered answered when answered.status() / 100 == 2 ->
          new Ruling(State.DELIVERED, attempt.at(), null, null, null);
      case Reply.Answered answered -> refused(attempt, answered);
      case Reply.Silent silent -> failed(attempt, null, null, silent.sentence());
    };
  }

  private static Ruling refused(Attempt attempt, Reply.Answered answered) {
    int status = answered.status();
    String detail =
        status / 100 == 3
            ? "The endpoint redirects (" + status + "); redirects are not followed."
            : "The endpoint answered " + status + ".";
    if (status == GONE) {
      // Its events wait, this one too: it is not given up, whatever the number of attempts.
      String gone = "The endpoint answered 410 Gone.";
      return new Ruling(State.RETRYING, attempt.at(), null, gone, gone);
    }
    Instant wish = wish(attempt, answered.retryAfter());
    Instant pause = wish == null && OVERLOADED.contains(status) ? attempt.at().plus(SLOWER) : wish;
    return failed(attempt, wish, pause, detail);
  }

  private static @Nullable Instant wish(Attempt attempt, @Nullable Duration retryAfter) {
    if (retryAfter == null) {
      return null;
    }
    Duration kept = retryAfter.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : retryAfter;
    return attempt.at().plus(kept);
  }

  private static Ruling failed(
      Attempt attempt, @Nullable Instant wish, @Nullable Instant pause, String detail) {
    Instant since = attempt.failingSince();
    boolean tooLong = since != null && !attempt.at().isBefore(since.plus(FAILING_FOR));
    String off = tooLong ? "The endpoint has failed for 5 days." : null;
    Optional<Instant> planned = Schedule.next(attempt.number(), attempt.at(), attempt.chance());
    if (planned.isEmpty()) {
      return new Ruling(State.GIVEN_UP, attempt.at(), pause, off, detail);
    }
    Instant next = wish != null && wish.isAfter(planned.get()) ? wish : planned.get();
    return new Ruling(State.RETRYING, next, pause, off, detail);
  }
}
