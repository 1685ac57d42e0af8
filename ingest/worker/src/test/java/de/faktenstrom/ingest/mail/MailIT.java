package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Mailing;
import de.faktenstrom.ingest.source.Mailing.Seen;
import jakarta.mail.Flags;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// Press mail from a real mail server into a real database: each once, whatever breaks.
class MailIT {

  private final Pressroom room = new Pressroom();
  private final PressOffice office = room.office();
  private final Workshop workshop = room.workshop();
  private final Mailing mailing = room.mailing();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aMailIsAnItem() {
    office.deliver(
        Pressroom.mail(
            "a",
            "=?utf-8?q?Pressestelle_des_Amts?= <presse@amt.example>",
            "AW: =?utf-8?q?Zahlen_f=C3=BCr_K=C3=B6ln?=",
            "Köln. Ende 2024 lebten dort\n39.945 Schutzsuchende.\n\nRückfragen: vera.privat@amt.example <b>x</b>"));

    Seen seen = mailing.read();

    assertThat(seen)
        .isEqualTo(
            new Seen("changed", "1 E-Mail übernommen, davon 1 neu und 0 geändert.", List.of()));
    assertThat(room.event("$.headline")).isEqualTo("Zahlen für Köln");
    assertThat(room.event("$.kind")).isEqualTo("press-release");
    assertThat(room.event("$.body"))
        .contains("<p>Köln. Ende 2024 lebten dort<br />\n39.945 Schutzsuchende.</p>")
        .contains("Rückfragen: [E-Mail-Adresse] &lt;b&gt;x&lt;/b&gt;");
    assertThat(room.event("$.published")).isEqualTo("2026-03-09T09:00:00Z");
    assertThat(room.event("$.authors[*].name")).isEqualTo("[\"Pressestelle des Amts\"]");
    assertThat(room.event("$.source.trust")).isEqualTo("release");
    assertThat(room.event("$.attachments")).isEqualTo("[]");
  }

  @Test
  void readsBatchByBatchAndGoesOnAfterARestart() {
    IntStream.range(0, 120).forEach(i -> office.deliver(Pressroom.mail("m" + i)));

    Seen first = mailing.read();
    boolean goesOn = mailing.goesOn();
    workshop.restart();
    Seen second = mailing.read();
    Seen third = mailing.read();
    boolean ends = !mailing.goesOn();
    mailing.read();

    assertThat(first.reason()).isEqualTo("50 E-Mails übernommen, davon 50 neu und 0 geändert.");
    assertThat(second.reason()).isEqualTo("50 E-Mails übernommen, davon 50 neu und 0 geändert.");
    assertThat(third.reason()).isEqualTo("20 E-Mails übernommen, davon 20 neu und 0 geändert.");
    assertThat(goesOn).isTrue();
    assertThat(ends).isTrue();
    assertThat(workshop.count("ingest.item")).isEqualTo(120);
    assertThat(room.events()).hasSize(120);
  }

  @Test
  void whatIsInterruptedBeforeTheCommitIsReadAgain() {
    IntStream.range(0, 3).forEach(i -> office.deliver(Pressroom.mail("m" + i)));
    workshop.outbox().before(MailIT::breaking);

    Seen broken = mailing.read();
    long left = workshop.count("ingest.item") + workshop.count("ingest.mailbox");
    workshop.outbox().before(_ -> {});
    workshop.restart();
    mailing.read();

    assertThat(broken.outcome()).isEqualTo("failed");
    assertThat(left).isZero();
    assertThat(room.events()).hasSize(3);
  }

  private static void breaking(List<Outgoing> events) {
    throw new DataIntegrityViolationException("broken on purpose");
  }

  @Test
  void aMailThatComesTwiceIsOneItem() {
    office.deliver(Pressroom.mail("a"));
    office.deliver(Pressroom.mail("a"));
    mailing.read();
    office.deliver(Pressroom.mail("a"));

    Seen again = mailing.read();

    assertThat(again.outcome()).isEqualTo("unchanged");
    assertThat(workshop.count("ingest.item")).isEqualTo(1);
    assertThat(room.events()).hasSize(1);
  }

  @Test
  void aMailboxNumberedAnewIsReadAnewAndDoublesNothing() {
    office.deliver(Pressroom.mail("a"));
    office.deliver(Pressroom.mail("b"));
    mailing.read();
    office.renumber();
    office.deliver(Pressroom.mail("c"));

    Seen anew = mailing.read();

    assertThat(anew.reason()).isEqualTo("3 E-Mails übernommen, davon 1 neu und 0 geändert.");
    assertThat(room.events()).hasSize(3);
  }

  @Test
  void nothingInTheMailboxIsTouched() {
    office.deliver(Pressroom.mail("a"));
    office.deliver(Pressroom.mail("b", "wer@anderswo.example", "x", "y"));

    mailing.read();

    assertThat(office.folder().getMessages())
        .hasSize(2)
        .allSatisfy(mail -> assertThat(mail.isSet(Flags.Flag.SEEN)).isFalse());
  }

  @Test
  void anOpenedServerMayBeReadWithoutTls() {
    Mailing plain = new Mailing(workshop, office.plainUrl(), "review", Pressroom.SENDERS);
    office.deliver(Pressroom.mail("a"));

    assertThat(plain.read().outcome()).isEqualTo("changed");
  }
}
