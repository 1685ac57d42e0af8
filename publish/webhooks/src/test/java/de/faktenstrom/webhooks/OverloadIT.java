package de.faktenstrom.webhooks;

import static de.faktenstrom.webhooks.Samples.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.webhooks.Newsroom.Party;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that cross each other: a refusal, and a success of what was on its way already.
class OverloadIT {

  private final Newsroom newsroom = new Newsroom();
  private final Party party = newsroom.party("Eins");
  private final CountDownLatch second = new CountDownLatch(1);

  @AfterEach
  void close() {
    newsroom.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSuccessAfterA429DoesNotEndThePause(boolean later) {
    crossing(Receiver.answering(429, "Retry-After", "120"), later);

    assertThat(newsroom.partners.endpoint(party.endpoint()).pausedUntil())
        .isCloseTo(newsroom.clock.instant().plusSeconds(120), within(1, ChronoUnit.MICROS));
    newsroom.announce(Samples.released(UUID.randomUUID(), 1));
    await().during(Duration.ofMillis(300)).until(() -> party.receiver().all().size() == 2);
    newsroom.pass(Duration.ofSeconds(121));
    await().until(() -> newsroom.states(party).stream().allMatch("delivered"::equals));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSuccessAfterA410DoesNotKeepItOn(boolean later) {
    crossing(Receiver.answering(410), later);

    assertThat(newsroom.partners.endpoint(party.endpoint()).active()).isFalse();
  }

  /// The first is refused once the second is there, which then succeeds: about together, or when
  /// the refusal is recorded.
  private void crossing(Receiver.Behaviour refusal, boolean later) {
    UUID other = UUID.randomUUID();
    AtomicBoolean refused = new AtomicBoolean();
    party
        .receiver()
        .behave((exchange, got) -> {
          if (got.uri().endsWith(ITEM.toString()) && refused.compareAndSet(false, true)) {
            second.await();
            refusal.answer(exchange, got);
          } else if (got.uri().endsWith(other.toString())) {
            second.countDown();
            if (later) {
              await().until(() -> newsroom.states(party).contains("retrying"));
            }
            Receiver.answering(200).answer(exchange, got);
          } else {
            Receiver.answering(200).answer(exchange, got);
          }
        });
    newsroom.announce(Samples.released(ITEM, 1), Samples.released(other, 1));
    await().until(() -> newsroom.states(party).contains("delivered"));
    await().until(() -> newsroom.states(party).contains("retrying"));
  }
}
