package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Mailing;
import de.faktenstrom.ingest.source.Mailing.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is wrong with a mail or a mailbox, and what of a good one stays behind.
class SuspectMailIT {

  private final Pressroom room = new Pressroom();
  private final PressOffice office = room.office();
  private final Workshop workshop = room.workshop();
  private final Mailing mailing = room.mailing();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void noAddressLeavesTheMailbox() {
    office.deliver(
        """
        Message-ID: <vera.privat.1@amt.example>
        From: "presse@amt.example" <presse@amt.example>
        Subject: Frage an vera.privat@amt.example
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/html; charset=utf-8

        <p>Sperrfrist: 24.11. vera.privat@amt.example</p><a href="mailto:vera.privat@amt.example">Vera</a>
        <a href="https://amt.example/ab?an=redaktion%40localhost.example">ab</a>
        --x
        Content-Type: text/plain; name="vera.privat@amt.example.txt"
        Content-Disposition: attachment; filename="vera.privat@amt.example.txt"

        x
        --x--
        """);

    mailing.read();

    assertThat(room.events())
        .singleElement()
        .asString()
        .doesNotContain("@", "%40", "&#64;", "vera.privat");
  }

  @Test
  void othersMailIsLeftAndCounted() {
    office.deliver(Pressroom.mail("a", "Wer <wer@anderswo.example>", "Angebot", "Text"));
    office.deliver(
        Pressroom.mail("b", "\"presse@amt.example\" <wer@anderswo.example>", "Angebot", "Text"));
    office.deliver(
        Pressroom.mail("c", "presse@amt.example, wer@anderswo.example", "Angebot", "Text"));
    office.deliver(Pressroom.mail("d", "presse@sub.verband.example", "Angebot", "Text"));
    office.deliver(Pressroom.mail("e", "Verband <ganz.neu@VERBAND.example>", "Zahl", "Text"));

    Seen seen = mailing.read();

    assertThat(seen.reason())
        .isEqualTo(
            "1 E-Mail übernommen, davon 1 neu und 0 geändert. Von anderen Absendern, nicht übernommen: 4.");
    assertThat(seen.outcome()).isEqualTo("changed");
    assertThat(room.event("$.headline")).isEqualTo("Zahl");
  }

  @Test
  void theReceivingServerHasToSayThatTheSenderIsWhoItSays() {
    String settings = "{\"senders\":[\"@amt.example\"],\"authserv\":\"mx.redaktion.example\"}";
    workshop
        .jdbc()
        .sql("update ingest.source set settings = ?::jsonb where kind = 'mail'")
        .param(settings)
        .update();
    office.deliver(Pressroom.mail("a"));
    office.deliver(
        "Authentication-Results: mx.redaktion.example; dmarc=fail\n" + Pressroom.mail("b"));
    office.deliver("Authentication-Results: mx.anders.example; dmarc=pass\n" + Pressroom.mail("c"));
    office.deliver(
        "Authentication-Results: mx.redaktion.example; spf=pass smtp.mailfrom=wer.example; dmarc=fail\nAuthentication-Results: mx.redaktion.example; dmarc=pass\n"
            + Pressroom.mail("d"));
    office.deliver(
        "Authentication-Results: mx.redaktion.example; dkim=pass header.d=amt.example\n"
            + Pressroom.mail("e"));

    Seen seen = mailing.read();

    assertThat(seen.reason())
        .isEqualTo(
            "1 E-Mail übernommen, davon 1 neu und 0 geändert. Ohne bestätigten Absender, nicht übernommen: 4.");
    assertThat(room.event("$.headline")).isEqualTo("Zahl e");
  }

  @Test
  void aMailOfThirtyMegabytesIsNotReadAndTheNextIs() {
    office.deliver(
        Pressroom.mail(
            "a", "Amt <presse@amt.example>", "Groß", ("x".repeat(75) + "\n").repeat(410_000)));
    office.deliver(Pressroom.mail("b"));

    Seen seen = mailing.read();

    assertThat(seen.outcome()).isEqualTo("quarantined");
    assertThat(seen.problems()).containsExactly("E-Mails über 25 MB nicht gelesen: 1.");
    assertThat(room.events()).hasSize(1);
  }

  @Test
  void headersThatMeanSomethingElsewhereHaveNoEffect() {
    office.deliver(
        """
        CamelHttpUri: http://127.0.0.1/
        kafka.OVERRIDE_TOPIC: faktenstrom.released
        mail.smtp.host: evil.example
        ce_type: de.faktenstrom.item.gone.v1
        """
            + Pressroom.mail(
                "a",
                "Amt <presse@amt.example>",
                "=?utf-8?q?Zahl=0D=0ABcc:_x=0D=0ACamelFileName:_x?=",
                "Text"));

    mailing.read();

    assertThat(room.event("$.headline")).isEqualTo("Zahl Bcc: x CamelFileName: x");
    assertThat(room.events().getFirst())
        .doesNotContain("OVERRIDE", "CamelHttpUri", "evil.example", "item.gone");
  }

  @Test
  void saysWhatIsWrongWithTheMailbox() {
    Mailing nowhere =
        new Mailing(workshop, office.url().replace("Presse", "Fehlt"), "review", Pressroom.SENDERS);
    Mailing nobody =
        new Mailing(
            workshop, office.url().replace("localhost", "127.0.0.1"), "review", Pressroom.SENDERS);

    assertThat(nowhere.read().reason()).isEqualTo("Den Ordner gibt es im Postfach nicht.");
    nobody.read();
    assertThat(nobody.last().reason())
        .isEqualTo(
            "Für den Mailserver ist keine Anmeldung hinterlegt; sie gehört in FAKTENSTROM_MAIL_ACCOUNTS.");
  }
}
