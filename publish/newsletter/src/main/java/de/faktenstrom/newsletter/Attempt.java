package de.faktenstrom.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of offering a mail, and what follows from it.
record Attempt(Ready mail, Outcome outcome) {

  /// Waits after the first, second … refusal for now; a day in all.
  static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(6),
          Duration.ofHours(12));

  /// Until the next try where no server answers; does not count as an attempt.
  static final Duration OUTAGE = Duration.ofSeconds(5);

  boolean mailboxIsRefused() {
    return outcome instanceof Outcome.Refused refused && refused.mailbox();
  }

  Next next(Instant now) {
    int tried = mail.attempts() + 1;
    return switch (outcome) {
      case Outcome.Accepted _ -> new Next("sent", now, tried, null);
      case Outcome.Refused refused -> new Next("failed", now, tried, refused.detail());
      case Outcome.Withheld withheld ->
          new Next("suppressed", now, mail.attempts(), withheld.detail());
      case Outcome.Unreachable unreachable ->
          new Next("waiting", now.plus(OUTAGE), mail.attempts(), unreachable.detail());
      case Outcome.Deferred deferred ->
          tried > WAITS.size()
              ? new Next("failed", now, tried, deferred.detail())
              : new Next("waiting", now.plus(WAITS.get(tried - 1)), tried, deferred.detail());
    };
  }

  /// The mail's state after it.
  record Next(String state, Instant due, int attempts, @Nullable String detail) {}
}
