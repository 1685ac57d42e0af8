package de.faktenstrom.newsletter;

import static de.faktenstrom.newsletter.Samples.corrected;
import static de.faktenstrom.newsletter.Samples.released;
import static de.faktenstrom.newsletter.Samples.topics;
import static de.faktenstrom.newsletter.Samples.updated;
import static de.faktenstrom.newsletter.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Filter;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mails that leave at once.
class AlertsIT {

  private MailServer server;
  private NewsletterUnderTest newsletter;
  private final String uri = Samples.uri();

  @BeforeEach
  void open() {
    server = new MailServer();
    newsletter = new NewsletterUnderTest(Samples.settings(server.address()));
    newsletter.work(); // the editions that were due before we were there
    newsletter.subscribe("eilig@medien.example", Rhythm.AT_ONCE, topics("asyl"));
  }

  @AfterEach
  void close() {
    newsletter.close();
    server.close();
  }

  private void release(String headline) {
    newsletter.announce(released(uri, headline, newsletter.clock.instant(), "asyl"));
  }

  @Test
  void leavesAtOnceToWhoAsksForTheTopic() throws Exception {
    release("Zahlen");
    newsletter.announce(released(Samples.uri(), "Anderes", newsletter.clock.instant(), "sport"));

    newsletter.work();

    assertThat(server.recipients()).containsExactly("eilig@medien.example");
    assertThat(server.last().getSubject()).isEqualTo("Zahlen");
  }

  @Test
  void isOneMailForABurst() throws Exception {
    release("Zahlen");
    for (int i = 0; i < 39; i++) {
      newsletter.announce(released(Samples.uri(), "Nr. " + i, newsletter.clock.instant(), "asyl"));
    }

    newsletter.work();

    assertThat(server.count()).isEqualTo(1);
    assertThat(server.last().getSubject()).endsWith("und 39 weitere Beiträge");
  }

  @Test
  void tellsOfACorrectionAtOnce() throws Exception {
    release("Prozent");
    newsletter.work();
    newsletter.announce(corrected(uri, 2, "Prozentpunkte", newsletter.clock.instant()));

    newsletter.work();

    assertThat(server.count()).isEqualTo(2);
    assertThat(server.last().getSubject()).isEqualTo("Korrektur: Prozentpunkte");
  }

  @Test
  void tellsOfAWithdrawalAtOnce() throws Exception {
    release("Zahlen");
    newsletter.work();
    newsletter.announce(withdrawn(uri, 2, "Zahlen", newsletter.clock.instant()));

    newsletter.work();

    assertThat(server.last().getSubject()).isEqualTo("Zurückgezogen: Zahlen");
    assertThat(MailServer.text(server.last())).contains("Die Studie wurde zurückgezogen.");
  }

  @Test
  void sparesTheDailyEditionWhatItBrought() {
    newsletter.subscribeAlso(
        newsletter.jdbc.sql("select id from newsletter.subscriber").query(UUID.class).single(),
        Rhythm.DAILY,
        Filter.ALL);
    release("Zahlen");
    newsletter.work();

    newsletter.clock.set(newsletter.tomorrowAtSeven());
    newsletter.work();

    assertThat(server.count()).isEqualTo(1);
  }

  @Test
  void ofAnOlderVersionNeverFollowsANewerOne() throws Exception {
    release("Alt");
    newsletter.announce(updated(uri, 3, "Neu", newsletter.clock.instant()));
    newsletter.announce(corrected(uri, 2, "Mittel", newsletter.clock.instant(), "asyl"));

    newsletter.work();

    assertThat(newsletter.count("publication where revision = 3")).isEqualTo(1);
    assertThat(server.count()).isZero(); // version 3 has another topic
  }

  @Test
  void doesNotGoToWhoSubscribedAfterTheRelease() {
    newsletter.announce(released(uri, "Alt", newsletter.clock.instant().minusSeconds(1), "asyl"));

    newsletter.work();

    assertThat(server.count()).isZero();
  }
}
