package de.faktenstrom.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.webhooks.Newsroom.Party;
import de.faktenstrom.webhooks.Receiver.Got;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Forty items, twenty-five partners, some of which misbehave.
class BurstIT {

  private static final int ITEMS = 40;

  private final Newsroom newsroom = new Newsroom();

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void oneBadPartnerDelaysNobodyAndNothingComesTwice() {
    Party failing = newsroom.party("500");
    Party busy = newsroom.party("429");
    Party hanging = newsroom.party("hängt");
    Party closing = newsroom.party("schließt");
    Party gone = newsroom.party("410");
    Party rotated = newsroom.party("rotiert");
    failing.receiver().behave(Receiver.answering(500));
    busy.receiver().behave(Receiver.answering(429, "Retry-After", "120"));
    hanging.receiver().behave(hanging.receiver().hanging());
    closing.receiver().behave(Receiver.closingAfter(200));
    gone.receiver().behave(Receiver.answering(410));
    String fresh = rotate(rotated);
    List<Party> good = new ArrayList<>(List.of(closing, rotated));
    for (int i = good.size(); i < 21; i++) {
      good.add(newsroom.party("gut " + i));
    }

    for (int i = 0; i < ITEMS; i++) {
      newsroom.announce(Samples.released(UUID.randomUUID(), 1));
    }

    // Far below the 15 s that the hanging one takes: nobody waits for it.
    await()
        .atMost(Duration.ofSeconds(8))
        .until(() -> good.stream().allMatch(party -> received(party) >= ITEMS));
    await()
        .until(() ->
            good.stream().allMatch(p -> newsroom.states(p).stream().allMatch("delivered"::equals)));
    good.forEach(BurstIT::nothingTwice);
    Got signedTwice = rotated.receiver().all().getFirst();
    signedTwice.verify(fresh);
    signedTwice.verify(rotated.secret());
    assertThat(received(busy))
        .as("paused at the first answers")
        .isLessThanOrEqualTo(Endpoint.LANES);
    assertThat(newsroom.partners.endpoint(gone.endpoint()).active()).isFalse();
    assertThat(received(hanging)).as("bounded").isLessThanOrEqualTo(Endpoint.LANES);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> newsroom.states(hanging).contains("retrying"));
    assertThat(newsroom.deliveries(hanging))
        .filteredOn(delivery -> delivery.state().equals("retrying"))
        .allSatisfy(delivery -> assertThat(delivery.detail()).contains("in time"));
  }

  @Test
  void allOfItDrainsOnceThePartnersAreWell() {
    Party failing = newsroom.party("500");
    Party busy = newsroom.party("429");
    failing.receiver().behave(Receiver.answering(500));
    busy.receiver().behave(Receiver.answering(429, "Retry-After", "120"));
    for (int i = 0; i < ITEMS; i++) {
      newsroom.announce(Samples.released(UUID.randomUUID(), 1));
    }
    await().until(() -> newsroom.states(failing).stream().allMatch("retrying"::equals));

    failing.receiver().behave(Receiver.answering(200));
    busy.receiver().behave(Receiver.answering(200));
    newsroom.pass(Duration.ofMinutes(6));

    for (Party party : List.of(failing, busy)) {
      await().until(() -> newsroom.states(party).stream().allMatch("delivered"::equals));
      assertThat(party.receiver().all().stream().map(Got::id).distinct()).hasSize(ITEMS);
    }
    assertThat(newsroom.partners.endpoint(failing.endpoint()).failingSince()).isNull();
  }

  private String rotate(Party party) {
    return newsroom
        .tables
        .transaction()
        .execute(_ -> newsroom.partners.rotate(party.endpoint(), Duration.ofHours(1)))
        .secret();
  }

  private static int received(Party party) {
    return party.receiver().all().size();
  }

  private static void nothingTwice(Party party) {
    assertThat(party.receiver().all()).extracting(Got::id).doesNotHaveDuplicates().hasSize(ITEMS);
  }
}
