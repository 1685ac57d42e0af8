package de.faktenstrom.newsletter;

import static de.faktenstrom.newsletter.Samples.corrected;
import static de.faktenstrom.newsletter.Samples.correctionsOnly;
import static de.faktenstrom.newsletter.Samples.released;
import static de.faktenstrom.newsletter.Samples.topics;
import static de.faktenstrom.newsletter.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Delivered;
import de.faktenstrom.publish.events.Filter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Mails that gather what was released, and wait for their hour.
class EditionsIT {

  private MailServer server;
  private NewsletterUnderTest newsletter;
  private final String uri = Samples.uri();

  @BeforeEach
  void open() {
    server = new MailServer();
    newsletter = new NewsletterUnderTest(Samples.settings(server.address()));
    newsletter.work(); // the editions that were due before we were there
  }

  @AfterEach
  void close() {
    newsletter.close();
    server.close();
  }

  private void tomorrow() {
    newsletter.clock.set(newsletter.tomorrowAtSeven());
    newsletter.work();
  }

  private void release(String headline, String... topics) {
    newsletter.announce(released(uri, headline, newsletter.clock.instant(), topics));
  }

  private void correct(int version, String headline) {
    newsletter.announce(corrected(uri, version, headline, newsletter.clock.instant()));
  }

  private void withdraw(int revision) {
    newsletter.announce(withdrawn(uri, revision, "Zahlen", newsletter.clock.instant()));
  }

  @Nested
  class TheDailyEdition {

    @BeforeEach
    void subscribe() {
      newsletter.subscribe("erika@medien.example", Rhythm.DAILY, Filter.ALL);
    }

    @Test
    void bringsWhatWasReleasedSinceTheLastOneAtSeven() throws Exception {
      release("Zahlen");
      newsletter.work();
      assertThat(server.count()).isZero();

      tomorrow();

      assertThat(server.recipients()).containsExactly("erika@medien.example");
      assertThat(server.last().getSubject())
          .isEqualTo("Faktenstrom am Morgen – Dienstag, 24. November 2026: 1 Beitrag");
      assertThat(MailServer.text(server.last()))
          .contains("1. Zahlen")
          .contains("https://fakten.example/beitrag/" + uri.substring(9))
          .contains("Quelle: Statistisches Bundesamt")
          .contains("So zitieren:")
          .contains("Musterweg 1");
    }

    @Test
    void isNotSentEmpty() {
      tomorrow();

      assertThat(server.count()).isZero();
    }

    @Test
    void bringsNothingTwice() {
      release("Zahlen");
      tomorrow();
      newsletter.clock.advance(Duration.ofDays(1));

      newsletter.work();

      assertThat(server.count()).isEqualTo(1);
    }

    @Test
    void isSentOnceAfterThreeDaysOfDowntime() {
      release("Zahlen");
      newsletter.clock.set(newsletter.tomorrowAtSeven().plus(Duration.ofHours(75)));

      newsletter.work();
      newsletter.work();

      assertThat(server.count()).isEqualTo(1);
    }

    @Test
    void isSentOnceByTwoInstances() {
      release("Zahlen");
      newsletter.clock.set(newsletter.tomorrowAtSeven());
      newsletter.plan();
      newsletter.restart(null);

      newsletter.work();

      assertThat(server.count()).isEqualTo(1);
    }

    @Test
    void isRebuiltWithoutAWithdrawnItem() {
      release("Zahlen");
      String other = Samples.uri();
      newsletter.announce(released(other, "Bleibt", newsletter.clock.instant()));
      newsletter.clock.set(newsletter.tomorrowAtSeven().minusSeconds(60));
      newsletter.work();
      assertThat(newsletter.count("mailing where state = 'waiting'")).isEqualTo(1);
      withdraw(2);

      tomorrow();

      assertThat(server.count()).isEqualTo(1);
      assertThat(MailServer.text(server.last())).contains("Bleibt").doesNotContain("Zahlen");
      assertThat(newsletter.receipts())
          .anyMatch(r ->
              r.uri().equals(uri)
                  && r.revision() == 1
                  && r.outcomes().getFirst().state() == Delivered.State.SUPERSEDED);
    }

    @Test
    void isNotSentWhenAllOfItWasWithdrawn() {
      release("Zahlen");
      newsletter.clock.set(newsletter.tomorrowAtSeven().minusSeconds(60));
      newsletter.work();
      withdraw(2);

      tomorrow();

      assertThat(server.count()).isZero();
      assertThat(newsletter.count("mailing where state = 'superseded'")).isEqualTo(1);
    }

    @Test
    void isRebuiltWithTheCorrectedVersion() {
      release("Prozent");
      newsletter.clock.set(newsletter.tomorrowAtSeven().minusSeconds(60));
      newsletter.work();
      correct(2, "Prozentpunkte");

      tomorrow();

      assertThat(server.count()).isEqualTo(1);
      assertThat(MailServer.text(server.last()))
          .contains("KORREKTUREN UND RÜCKNAHMEN")
          .contains("Korrektur: Prozentpunkte");
    }

    @Test
    void tellsOfACorrectionWhoGotTheWrongVersionAndNobodyElse() {
      release("Prozent");
      tomorrow();
      newsletter.subscribe("neu@medien.example", Rhythm.DAILY, Filter.ALL);
      newsletter.subscribe("genau@medien.example", Rhythm.DAILY, correctionsOnly());
      correct(2, "Prozentpunkte");
      newsletter.clock.advance(Duration.ofDays(1));

      newsletter.work();

      assertThat(server.recipients())
          .containsExactlyInAnyOrder(
              "erika@medien.example", "erika@medien.example", "genau@medien.example");
      assertThat(MailServer.text(server.last())).contains("statt „Prozentpunkte“");
    }

    @Test
    void isOneMailForTwoMatchingFilters() {
      newsletter.subscribe("zwei@medien.example", Rhythm.DAILY, topics("asyl"), topics("bildung"));
      release("Zahlen", "asyl", "bildung");

      tomorrow();

      assertThat(server.recipients())
          .containsExactlyInAnyOrder("erika@medien.example", "zwei@medien.example");
    }

    @Test
    void tellsTheDeskWithoutAnAddress() {
      release("Zahlen");

      tomorrow();

      assertThat(newsletter.receipts()).hasSize(1);
      Delivered receipt = newsletter.receipts().getFirst();
      assertThat(receipt.uri()).isEqualTo(uri);
      assertThat(receipt.outcomes().getFirst().state()).isEqualTo(Delivered.State.DELIVERED);
      assertThat(receipt.outcomes().getFirst().name()).isEqualTo("Abonnement");
      assertThat(receipt.outcomes().getFirst().receiver())
          .isEqualTo(
              newsletter
                  .jdbc
                  .sql("select id::text from newsletter.subscription")
                  .query(String.class)
                  .single());
      assertThat(newsletter.log.toString()).doesNotContain("@medien.example");
    }
  }

  @Test
  void anEditionCanBeSentNow() {
    newsletter.subscribe("erika@medien.example", Rhythm.WEEKLY, Filter.ALL);
    release("Zahlen");

    var edition = newsletter.bean(Editions.class).now(Rhythm.WEEKLY, "key:1");
    var again = newsletter.bean(Editions.class).now(Rhythm.WEEKLY, "key:1");
    newsletter.send();

    assertThat(edition.mailings()).isEqualTo(1);
    assertThat(again.id()).isEqualTo(edition.id());
    assertThat(server.count()).isEqualTo(1);
  }

  @Test
  void theDeskIsToldWhoListensOnceForManyChanges() {
    newsletter.subscribeMany(3);
    newsletter.jdbc.sql("update newsletter.audience set changed = true").update();

    newsletter.bean(Audience.class).tell();
    newsletter.bean(Audience.class).tell();

    assertThat(newsletter.audiences()).hasSize(1);
    assertThat(newsletter.audiences().getFirst().groups().getFirst().receivers()).isEqualTo(3);
    assertThat(newsletter.audiences().getFirst().groups().getFirst().name()).isEqualTo("daily");
  }
}
