package de.faktenstrom.webhooks;

import static de.faktenstrom.webhooks.Samples.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.webhooks.Newsroom.Party;
import de.faktenstrom.webhooks.Receiver.Got;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an endpoint gets that is switched on again.
class CatchUpIT {

  private final Newsroom newsroom = new Newsroom();
  private final Party party = newsroom.party("Eins");

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void holdsTheOrderWhereAnAttemptFailsInTheMiddle() {
    missed(12);
    AtomicInteger hiccups = new AtomicInteger(2);
    party
        .receiver()
        .behave((exchange, got) -> {
          boolean fails = got.sequence() == 5 && hiccups.getAndDecrement() > 0;
          Receiver.answering(fails ? 500 : 200).answer(exchange, got);
        });

    switchOn();
    await().until(() -> delivered() == 4 && attemptsOf(5) == 1);
    newsroom.pass(Duration.ofSeconds(6));
    await().until(() -> attemptsOf(5) == 2);
    newsroom.pass(Duration.ofMinutes(6));

    await().until(() -> delivered() == 12);
    assertThat(sequences())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 5L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
  }

  @Test
  void passesOverAnEventThatTheEndpointCannotTake() {
    missed(4);
    party
        .receiver()
        .behave((exchange, got) ->
            Receiver.answering(got.sequence() == 2 ? 400 : 200).answer(exchange, got));

    switchOn();
    await().until(() -> attemptsOf(2) == 1);
    newsroom.pass(Duration.ofSeconds(6));
    await().until(() -> attemptsOf(2) == 2);
    newsroom.pass(Duration.ofMinutes(6));

    await().until(() -> delivered() == 3);
    assertThat(sequences()).containsExactly(1L, 2L, 2L, 2L, 3L, 4L);
    assertThat(newsroom.states(party))
        .containsExactly("delivered", "retrying", "delivered", "delivered");
  }

  @Test
  void bringsWhatWasGivenUpWhileTheEndpointFailed() {
    UUID corrected = UUID.randomUUID();
    party.receiver().behave(Receiver.answering(500));
    newsroom.announce(Samples.released(ITEM, 1), Samples.released(corrected, 1));
    giveUp();
    newsroom.announce(Samples.corrected(corrected, 2));
    newsroom.pass(Duration.ofDays(2));
    await().until(() -> !newsroom.partners.endpoint(party.endpoint()).active());
    int before = party.receiver().all().size();
    party.receiver().behave(Receiver.answering(200));

    switchOn();

    await()
        .untilAsserted(() ->
            assertThat(newsroom.states(party))
                .containsExactly("delivered", "given-up", "delivered"));
    assertThat(sequences().stream().skip(before)).containsExactly(1L, 3L);
  }

  @Test
  void bringsNothingAgainThatWasGivenUpBeforeItWorked() {
    party.receiver().behave(Receiver.answering(500));
    newsroom.announce(Samples.released(ITEM, 1));
    giveUp();
    party.receiver().behave(Receiver.answering(200));
    newsroom.announce(Samples.released(UUID.randomUUID(), 1));
    await().until(() -> delivered() == 1);
    await().until(() -> newsroom.partners.endpoint(party.endpoint()).failingSince() == null);
    newsroom.partners.switchOff(party.endpoint());

    switchOn();

    newsroom.announce(Samples.released(UUID.randomUUID(), 1));
    await().until(() -> delivered() == 2);
    assertThat(newsroom.states(party)).containsExactly("given-up", "delivered", "delivered");
  }

  private void missed(int events) {
    newsroom.partners.switchOff(party.endpoint());
    for (int i = 0; i < events; i++) {
      newsroom.announce(Samples.released(UUID.randomUUID(), 1));
    }
  }

  private void switchOn() {
    newsroom.partners.switchOn(party.endpoint());
    newsroom.sending.dispatcher().signal();
  }

  private void giveUp() {
    await()
        .pollDelay(Duration.ofMillis(10))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> {
          newsroom.awaitIdle();
          newsroom.deliveries(party).stream()
              .map(Shown.Delivery::nextAttempt)
              .filter(next -> next != null && next.isAfter(newsroom.clock.instant()))
              .min(Instant::compareTo)
              .ifPresent(next -> newsroom.pass(Duration.between(newsroom.clock.instant(), next)));
          return newsroom.states(party).stream().allMatch("given-up"::equals);
        });
  }

  private long delivered() {
    return newsroom.states(party).stream().filter("delivered"::equals).count();
  }

  private int attemptsOf(long sequence) {
    return newsroom.deliveries(party).stream()
        .filter(delivery -> delivery.sequence() == sequence)
        .mapToInt(Shown.Delivery::attempts)
        .findFirst()
        .orElseThrow();
  }

  private List<Long> sequences() {
    return party.receiver().all().stream().map(Got::sequence).toList();
  }
}
