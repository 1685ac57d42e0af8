package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Mailing;
import org.junit.jupiter.api.Test;

class StartTlsIT {

  /// Also where it need not be: an opened address may do without, and this one does not.
  @Test
  void aServerThatOffersStartTlsHearsTheLoginInPrivate() {
    try (PressOffice office = new PressOffice();
        StartTls door = new StartTls(office.plainPort());
        Workshop workshop = new Workshop()) {
      office.deliver(
          "Message-ID: <a@amt.example>\nFrom: presse@amt.example\nSubject: Zahl\n\nDie Zahl ist 1.\n");
      String url = "imap://localhost:%d/%s".formatted(door.port(), PressOffice.FOLDER);
      Mailing mailing =
          new Mailing(workshop, url, "review", "{\"senders\":[\"presse@amt.example\"]}");

      Mailing.Seen seen = mailing.read();

      assertThat(seen.outcome()).isEqualTo("changed");
      assertThat(workshop.count("ingest.item")).isEqualTo(1);
      assertThat(door.said()).contains("STARTTLS").isSubsetOf("CAPABILITY", "STARTTLS");
    }
  }
}
