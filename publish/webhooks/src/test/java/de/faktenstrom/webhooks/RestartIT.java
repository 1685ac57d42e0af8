package de.faktenstrom.webhooks;

import static de.faktenstrom.webhooks.Samples.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.testing.HandClock;
import de.faktenstrom.testing.Infrastructure;
import de.faktenstrom.webhooks.Newsroom.Party;
import de.faktenstrom.webhooks.Receiver.Got;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What becomes of deliveries whose instance is no more.
class RestartIT {

  private final DataSource database = Infrastructure.database();
  private final HandClock clock = new HandClock(Instant.now());

  @Test
  void sendsWhatADeadInstanceHadClaimedOnceTheClaimHasRunOut() {
    // It plans and takes the deliveries for itself, but never gets to send them.
    try (Newsroom dead = new Newsroom(database, clock, false)) {
      Party party = dead.party("Eins");
      dead.announce(Samples.released(ITEM, 1));
      try (Newsroom alive = new Newsroom(database, clock, true)) {
        alive.announce(Samples.released(UUID.randomUUID(), 1));
        await().until(() -> alive.states(party).equals(java.util.List.of("waiting", "delivered")));

        clock.advance(Dispatcher.LEASE.plusMillis(1));

        await().until(() -> alive.states(party).stream().allMatch("delivered"::equals));
        assertThat(party.receiver().all()).extracting(Got::id).doesNotHaveDuplicates().hasSize(2);
      }
    }
  }

  @Test
  void sendsTheSameIdAgainWhereTheRecordOfASuccessWasLost() {
    try (Newsroom newsroom = new Newsroom(database, clock, true)) {
      Party party = newsroom.party("Eins");
      newsroom.announce(Samples.released(ITEM, 1));
      await().until(() -> newsroom.states(party).equals(java.util.List.of("delivered")));

      // As if the process had ended between the answer and its record.
      newsroom
          .db
          .sql("update webhooks.delivery set state = 'waiting', attempts = 0, claimed_until = ?")
          .param(Sql.time(clock.instant().plus(Dispatcher.LEASE)))
          .update();
      clock.advance(Dispatcher.LEASE.plus(Duration.ofMillis(1)));

      await().until(() -> party.receiver().all().size() == 2);
      assertThat(party.receiver().all())
          .extracting(Got::id)
          .containsOnly(Body.id(party.partner(), ITEM, 1));
      assertThat(party.receiver().all())
          .extracting(Got::body)
          .containsOnly(party.receiver().all().getFirst().body());
    }
  }

  @Test
  void givesBackItsPlacesWhereThePlanIsRolledBack() {
    try (Newsroom newsroom = new Newsroom(database, clock, true)) {
      Party party = newsroom.party("Eins");
      for (int i = 0; i < 2 * Endpoint.LANES; i++) {
        newsroom
            .tables
            .transaction()
            .executeWithoutResult(rolledBack -> {
              newsroom.planner.plan(java.util.List.of(Samples.event(Samples.released(ITEM, 1))));
              rolledBack.setRollbackOnly();
            });
      }

      assertThat(newsroom.sending.dispatcher().inFlight()).isZero();
      assertThat(party.receiver().all()).isEmpty();
      newsroom.announce(Samples.released(ITEM, 1));
      await().until(() -> newsroom.states(party).equals(java.util.List.of("delivered")));
      assertThat(party.receiver().all().getFirst().sequence()).isEqualTo(1);
    }
  }
}
