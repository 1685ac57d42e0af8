package de.faktenstrom.webhooks;

import static de.faktenstrom.webhooks.Samples.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.AudienceChanged;
import de.faktenstrom.publish.events.Delivered;
import de.faktenstrom.webhooks.Newsroom.Party;
import de.faktenstrom.webhooks.Receiver.Got;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryIT {

  private final Newsroom newsroom = new Newsroom();

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void bringsAReleaseSignedToEveryPartnerThatWantsIt() {
    Party one = newsroom.party("Eins");
    Party two = newsroom.party("Zwei");
    Party podcasts =
        newsroom.party("Podcasts", null, new Wish.Wanted(null, List.of("podcast"), null, null));

    newsroom.announce(Samples.released(ITEM, 1));

    awaitStates(one, "delivered");
    awaitStates(two, "delivered");
    Got got = one.receiver().all().getFirst();
    got.verify(one.secret());
    assertThat(got.type()).isEqualTo("publication.released");
    assertThat(got.sequence()).isEqualTo(1);
    assertThat(got.id()).isNotEqualTo(two.receiver().all().getFirst().id());
    assertThat(podcasts.receiver().all()).isEmpty();
    assertThat(outcomes()).hasSize(2).allMatch(o -> o.state() == Delivered.State.DELIVERED);
  }

  @Test
  void sendsACorrectionAfterTheVersionItMends() {
    Party party = newsroom.party("Eins");

    newsroom.announce(Samples.released(ITEM, 1));
    newsroom.announce(Samples.updated(ITEM, 2), Samples.corrected(ITEM, 3));

    await().until(() -> newsroom.states(party).getLast().equals("delivered"));
    List<Integer> revisions = party.receiver().all().stream().map(Got::revision).toList();
    assertThat(revisions).isSorted().doesNotHaveDuplicates().endsWith(3);
    assertThat(party.receiver().all().getLast().json().get("data").get("supersedes").asInt())
        .isEqualTo(2);
  }

  @Test
  void sendsNothingNewerOfAnItemWhileSomethingOlderIsOnItsWay() {
    Party party = newsroom.party("Eins");
    CountDownLatch slow = new CountDownLatch(1);
    party
        .receiver()
        .behave((exchange, got) -> {
          if (got.sequence() == 1) {
            slow.await();
          }
          Receiver.answering(200).answer(exchange, got);
        });
    newsroom.announce(Samples.released(ITEM, 1));
    awaitReceived(party, 1);

    newsroom.announce(Samples.corrected(ITEM, 2));
    newsroom.announce(Samples.released(UUID.randomUUID(), 1));

    awaitReceived(party, 2);
    await()
        .during(Duration.ofMillis(300))
        .until(() -> party.receiver().all().stream().noneMatch(got -> got.revision() == 2));
    slow.countDown();
    awaitStates(party, "delivered", "delivered", "delivered");
    assertThat(party.receiver().all().getLast().revision()).isEqualTo(2);
  }

  @Test
  void sendsOnlyTheWithdrawalToAPartnerThatWasDown() {
    Party down = newsroom.party("Unten");
    Party late =
        newsroom.party("Podcasts", null, new Wish.Wanted(null, List.of("podcast"), null, null));
    down.receiver().behave(Receiver.answering(503));
    newsroom.announce(Samples.released(ITEM, 1));
    newsroom.announce(Samples.updated(ITEM, 2));
    await().until(() -> newsroom.states(down).equals(List.of("retrying", "waiting")));

    int before = down.receiver().all().size();
    newsroom.announce(Samples.withdrawn(ITEM, 3));
    down.receiver().behave(Receiver.answering(204));
    newsroom.pass(Duration.ofHours(1));

    awaitStates(down, "superseded", "superseded", "delivered");
    assertThat(down.receiver().all().subList(before, down.receiver().all().size()))
        .extracting(Got::type)
        .containsOnly("publication.withdrawn");
    assertThat(newsroom.states(late)).isEmpty();
    assertThat(outcomes())
        .extracting(Delivered.Outcome::state)
        .contains(Delivered.State.SUPERSEDED, Delivered.State.DELIVERED);
    assertThat(newsroom.history.events(down.partner(), 0, 10))
        .extracting(event -> event.body() == null)
        .containsExactly(true, true, false);
  }

  @Test
  void triesAgainWithTheSameIdAndBodyAsTheScheduleSays() {
    Party party = newsroom.party("Eins");
    party.receiver().behave(Receiver.answering(500));
    newsroom.announce(Samples.released(ITEM, 1));
    awaitReceived(party, 1);
    await().until(() -> newsroom.states(party).equals(List.of("retrying")));

    newsroom.pass(Duration.ofMillis(4_900));
    assertThat(newsroom.deliveries(party).getFirst().nextAttempt())
        .isAfter(newsroom.clock.instant());
    newsroom.pass(Duration.ofMillis(700));
    awaitReceived(party, 2);
    party.receiver().behave(Receiver.answering(200));
    newsroom.pass(Duration.ofMinutes(6));

    awaitStates(party, "delivered");
    assertThat(party.receiver().all()).hasSize(3);
    assertThat(party.receiver().all())
        .extracting(Got::id)
        .containsOnly(party.receiver().all().getFirst().id());
    assertThat(party.receiver().all())
        .extracting(Got::body)
        .containsOnly(party.receiver().all().getFirst().body());
    assertThat(newsroom.deliveries(party).getFirst().failures()).hasSize(2);
    assertThat(newsroom.deliveries(party).getFirst().attempts()).isEqualTo(3);
  }

  @Test
  void givesUpAfterTheLastAttemptAndSaysSo() {
    Party party = newsroom.party("Eins");
    party.receiver().behave(Receiver.answering(500));
    newsroom.announce(Samples.released(ITEM, 1));
    for (int attempt = 1; attempt <= Schedule.ATTEMPTS; attempt++) {
      awaitReceived(party, attempt);
      int made = attempt;
      await().until(() -> newsroom.deliveries(party).getFirst().attempts() == made);
      Instant next = newsroom.deliveries(party).getFirst().nextAttempt();
      newsroom.pass(
          next == null ? Duration.ZERO : Duration.between(newsroom.clock.instant(), next));
    }

    awaitStates(party, "given-up");
    assertThat(newsroom.log)
        .filteredOn(event -> event.topic().equals("faktenstrom.webhooks.dead"))
        .singleElement()
        .satisfies(event -> assertThat(event.type()).isEqualTo(GivenUp.TYPE));
    assertThat(outcomes().getLast().state()).isEqualTo(Delivered.State.GIVEN_UP);
  }

  @Test
  void keepsRetryAfterForAllThatWaitsForTheEndpoint() {
    Party party = newsroom.party("Eins");
    party.receiver().behave(Receiver.answering(429, "Retry-After", "120"));
    newsroom.announce(Samples.released(ITEM, 1));
    await().until(() -> newsroom.states(party).equals(List.of("retrying")));
    party.receiver().behave(Receiver.answering(200));

    newsroom.announce(Samples.released(UUID.randomUUID(), 1));
    newsroom.pass(Duration.ofSeconds(119));
    await().during(Duration.ofMillis(300)).until(() -> party.receiver().all().size() == 1);
    newsroom.pass(Duration.ofSeconds(2));

    awaitStates(party, "delivered", "delivered");
  }

  @Test
  void switchesOffAnEndpointThatIsGoneAndSendsWhatItMissedInOrderLater() {
    Party party = newsroom.party("Eins");
    party.receiver().behave(Receiver.answering(410));
    newsroom.announce(Samples.released(ITEM, 1));
    await().until(() -> !newsroom.partners.endpoint(party.endpoint()).active());
    List<UUID> missed = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      missed.add(UUID.randomUUID());
      newsroom.announce(Samples.released(missed.getLast(), 1));
    }
    newsroom.pass(Duration.ofDays(2));
    await().during(Duration.ofMillis(200)).until(() -> party.receiver().all().size() == 1);
    party.receiver().behave(Receiver.answering(200));

    newsroom.partners.switchOn(party.endpoint());
    newsroom.sending.dispatcher().signal();

    await().until(() -> newsroom.states(party).stream().allMatch("delivered"::equals));
    assertThat(party.receiver().all().stream().skip(1).map(Got::sequence))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 31).boxed().toList());
    newsroom.tidying.tidy();
    assertThat(newsroom.partners.endpoint(party.endpoint()).serial()).isFalse();
    assertThat(newsroom.log)
        .filteredOn(event -> event.type().equals(AudienceChanged.TYPE))
        .extracting(event -> ((AudienceChanged) event.data()).groups().size())
        .containsExactly(1, 0, 1);
  }

  @Test
  void switchesOffWhatHasOnlyFailedForFiveDays() {
    Party party = newsroom.party("Eins");
    party.receiver().behave(Receiver.answering(500));
    newsroom.announce(Samples.released(ITEM, 1));
    await().until(() -> newsroom.partners.endpoint(party.endpoint()).failingSince() != null);

    newsroom.pass(Duration.ofDays(5).plusMinutes(1));

    await().until(() -> !newsroom.partners.endpoint(party.endpoint()).active());
    assertThat(newsroom.partners.endpoint(party.endpoint()).reason()).contains("5 days");
    assertThat(newsroom.states(party)).containsExactly("retrying");
  }

  @Test
  void followsNoRedirect() {
    Party party = newsroom.party("Eins");
    Party other = newsroom.party("Zwei", List.of("publication.withdrawn"), null);
    party.receiver().behave(Receiver.answering(302, "Location", other.receiver().url()));

    newsroom.announce(Samples.released(ITEM, 1));

    await().until(() -> newsroom.states(party).equals(List.of("retrying")));
    assertThat(newsroom.deliveries(party).getFirst().detail()).contains("302");
    assertThat(other.receiver().all()).isEmpty();
  }

  @Test
  void takesA2xxForDeliveredEvenIfTheRestOfTheAnswerNeverComes() {
    Party party = newsroom.party("Eins");
    party.receiver().behave(Receiver.closingAfter(200));

    newsroom.announce(Samples.released(ITEM, 1));

    awaitStates(party, "delivered");
    assertThat(party.receiver().all()).hasSize(1);
  }

  @Test
  void numbersEventsOfEachPartnerWithoutGapsUnderConcurrentReaders() throws Exception {
    Party party = newsroom.party("Eins");
    List<Thread> readers = new ArrayList<>();
    for (int reader = 0; reader < 4; reader++) {
      readers.add(
          Thread.startVirtualThread(() -> {
            for (int i = 0; i < 25; i++) {
              newsroom.announce(
                  Samples.released(UUID.randomUUID(), 1), Samples.released(UUID.randomUUID(), 1));
            }
          }));
    }
    for (Thread reader : readers) {
      reader.join();
    }

    await().until(() -> party.receiver().all().size() >= 200);
    assertThat(party.receiver().all().stream().map(Got::sequence).sorted())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
  }

  @Test
  void plansTheSameAnnouncementOnlyOnce() {
    Party party = newsroom.party("Eins");
    Announcement released = Samples.released(ITEM, 1);

    newsroom.announce(released);
    awaitStates(party, "delivered");
    newsroom.announce(released);

    awaitStates(party, "delivered");
    assertThat(party.receiver().all()).hasSize(1);
  }

  private List<Delivered.Outcome> outcomes() {
    return newsroom.receipts().stream().flatMap(receipt -> receipt.outcomes().stream()).toList();
  }

  private void awaitStates(Party party, String... states) {
    await().untilAsserted(() -> assertThat(newsroom.states(party)).containsExactly(states));
  }

  private static void awaitReceived(Party party, int count) {
    await().until(() -> party.receiver().all().size() >= count);
  }
}
