package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptTest {

  private static final Instant NOW = Samples.NOON;

  private static Attempt.Next next(int before, Outcome outcome) {
    var mail =
        new Ready(
            UUID.randomUUID(),
            UUID.randomUUID(),
            null,
            UUID.randomUUID(),
            "<m@x>",
            "a@b",
            "de",
            before,
            NOW);
    return new Attempt(mail, outcome).next(NOW);
  }

  @Test
  void aTemporaryRefusalIsTriedAgainLaterAndLater() {
    var refused = new Outcome.Deferred("451 later");

    assertThat(next(0, refused).due()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(next(1, refused).due()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    assertThat(next(0, refused).state()).isEqualTo("waiting");
  }

  @Test
  void afterADayItFails() {
    Attempt.Next last = next(Attempt.WAITS.size(), new Outcome.Deferred("451 later"));

    assertThat(last.state()).isEqualTo("failed");
    assertThat(Attempt.WAITS.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofHours(20), Duration.ofHours(28));
  }

  @Test
  void anUnreachableServerIsNoAttempt() {
    Attempt.Next next = next(3, new Outcome.Unreachable("connection refused"));

    assertThat(next.attempts()).isEqualTo(3);
    assertThat(next.state()).isEqualTo("waiting");
  }

  @Test
  void aRefusalForGoodIsFinal() {
    assertThat(next(0, new Outcome.Refused("550 no such user", true)).state()).isEqualTo("failed");
  }
}
