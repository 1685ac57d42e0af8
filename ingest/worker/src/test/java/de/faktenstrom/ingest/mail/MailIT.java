package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Mailing;
import de.faktenstrom.ingest.source.Mailing.Seen;
import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// Press mail from a real mail server into a real database.
class MailIT {

  private static final String SENDERS =
      "{\"senders\":[\"presse@amt.example\",\"@verband.example\"]}";

  private final PressOffice office = new PressOffice();
  private final Workshop workshop = new Workshop();
  private Mailing mailing = mailing("release", SENDERS);

  private Mailing mailing(String trust, String settings) {
    return new Mailing(workshop, office.url(), trust, settings);
  }

  @AfterEach
  void close() {
    workshop.close();
    office.close();
  }

  private static String mail(String id, String from, String subject, String body) {
    return """
    Message-ID: <%s@amt.example>
    From: %s
    To: redaktion@localhost
    Date: Mon, 09 Mar 2026 10:00:00 +0100
    Subject: %s
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: 8bit

    %s
    """
        .formatted(id, from, subject, body);
  }

  private static String mail(String id) {
    return mail(id, "Amt <presse@amt.example>", "Zahl " + id, "Die Zahl ist " + id + ".");
  }

  private String event(String path) {
    return String.valueOf((Object) JsonPath.read(events().getFirst(), path));
  }

  private List<String> events() {
    return workshop
        .jdbc()
        .sql("select data::text from public.outbox order by id")
        .query(String.class)
        .list();
  }

  @Test
  void aMailIsAnItem() {
    office.deliver(
        mail(
            "a",
            "=?utf-8?q?Pressestelle_des_Amts?= <presse@amt.example>",
            "AW: =?utf-8?q?Zahlen_f=C3=BCr_K=C3=B6ln?=",
            "Köln. Ende 2024 lebten dort\n39.945 Schutzsuchende.\n\nRückfragen: vera.privat@amt.example <b>x</b>"));

    Seen seen = mailing.read();

    assertThat(seen)
        .isEqualTo(
            new Seen("changed", "1 E-Mail übernommen, davon 1 neu und 0 geändert.", List.of()));
    assertThat(event("$.headline")).isEqualTo("Zahlen für Köln");
    assertThat(event("$.kind")).isEqualTo("press-release");
    assertThat(event("$.body"))
        .contains("<p>Köln. Ende 2024 lebten dort<br />\n39.945 Schutzsuchende.</p>")
        .contains("Rückfragen: [E-Mail-Adresse] &lt;b&gt;x&lt;/b&gt;");
    assertThat(event("$.published")).isEqualTo("2026-03-09T09:00:00Z");
    assertThat(event("$.authors[*].name")).isEqualTo("[\"Pressestelle des Amts\"]");
    assertThat(event("$.source.trust")).isEqualTo("release");
    assertThat(event("$.attachments")).isEqualTo("[]");
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

    assertThat(events())
        .singleElement()
        .asString()
        .doesNotContain("@", "%40", "&#64;", "vera.privat");
  }

  @Test
  void readsBatchByBatchAndGoesOnAfterARestart() {
    IntStream.range(0, 120).forEach(i -> office.deliver(mail("m" + i)));

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
    assertThat(events()).hasSize(120);
  }

  @Test
  void whatIsInterruptedBeforeTheCommitIsReadAgain() {
    IntStream.range(0, 3).forEach(i -> office.deliver(mail("m" + i)));
    workshop.outbox().before(MailIT::breaking);

    Seen broken = mailing.read();
    long left = workshop.count("ingest.item") + workshop.count("ingest.mailbox");
    workshop.outbox().before(_ -> {});
    workshop.restart();
    mailing.read();

    assertThat(broken.outcome()).isEqualTo("failed");
    assertThat(left).isZero();
    assertThat(events()).hasSize(3);
  }

  private static void breaking(List<Outgoing> events) {
    throw new DataIntegrityViolationException("broken on purpose");
  }

  @Test
  void aMailThatComesTwiceIsOneItem() {
    office.deliver(mail("a"));
    office.deliver(mail("a"));
    mailing.read();
    office.deliver(mail("a"));

    Seen again = mailing.read();

    assertThat(again.outcome()).isEqualTo("unchanged");
    assertThat(workshop.count("ingest.item")).isEqualTo(1);
    assertThat(events()).hasSize(1);
  }

  @Test
  void aMailboxNumberedAnewIsReadAnewAndDoublesNothing() {
    office.deliver(mail("a"));
    office.deliver(mail("b"));
    mailing.read();
    office.renumber();
    office.deliver(mail("c"));

    Seen anew = mailing.read();

    assertThat(anew.reason()).isEqualTo("3 E-Mails übernommen, davon 1 neu und 0 geändert.");
    assertThat(events()).hasSize(3);
  }

  @Test
  void othersMailIsLeftAndCounted() {
    office.deliver(mail("a", "Wer <wer@anderswo.example>", "Angebot", "Text"));
    office.deliver(mail("b", "\"presse@amt.example\" <wer@anderswo.example>", "Angebot", "Text"));
    office.deliver(mail("c", "presse@amt.example, wer@anderswo.example", "Angebot", "Text"));
    office.deliver(mail("d", "presse@sub.verband.example", "Angebot", "Text"));
    office.deliver(mail("e", "Verband <ganz.neu@VERBAND.example>", "Zahl", "Text"));

    Seen seen = mailing.read();

    assertThat(seen.reason())
        .isEqualTo(
            "1 E-Mail übernommen, davon 1 neu und 0 geändert. Von anderen Absendern, nicht übernommen: 4.");
    assertThat(seen.outcome()).isEqualTo("changed");
    assertThat(event("$.headline")).isEqualTo("Zahl");
  }

  @Test
  void theReceivingServerHasToSayThatTheSenderIsWhoItSays() {
    String settings = "{\"senders\":[\"@amt.example\"],\"authserv\":\"mx.redaktion.example\"}";
    workshop
        .jdbc()
        .sql("update ingest.source set settings = ?::jsonb where kind = 'mail'")
        .param(settings)
        .update();
    office.deliver(mail("a"));
    office.deliver("Authentication-Results: mx.redaktion.example; dmarc=fail\n" + mail("b"));
    office.deliver("Authentication-Results: mx.anders.example; dmarc=pass\n" + mail("c"));
    office.deliver(
        "Authentication-Results: mx.redaktion.example; spf=pass smtp.mailfrom=wer.example; dmarc=fail\nAuthentication-Results: mx.redaktion.example; dmarc=pass\n"
            + mail("d"));
    office.deliver(
        "Authentication-Results: mx.redaktion.example; dkim=pass header.d=amt.example\n"
            + mail("e"));

    Seen seen = mailing.read();

    assertThat(seen.reason())
        .isEqualTo(
            "1 E-Mail übernommen, davon 1 neu und 0 geändert. Ohne bestätigten Absender, nicht übernommen: 4.");
    assertThat(event("$.headline")).isEqualTo("Zahl e");
  }

  @Test
  void aMailOfThirtyMegabytesIsNotReadAndTheNextIs() {
    office.deliver(
        mail("a", "Amt <presse@amt.example>", "Groß", ("x".repeat(75) + "\n").repeat(410_000)));
    office.deliver(mail("b"));

    Seen seen = mailing.read();

    assertThat(seen.outcome()).isEqualTo("quarantined");
    assertThat(seen.problems()).containsExactly("E-Mails über 25 MB nicht gelesen: 1.");
    assertThat(events()).hasSize(1);
  }

  @Test
  void aCertainEmbargoIsTheItems() {
    office.deliver(
        mail(
            "a",
            "Amt <presse@amt.example>",
            "Zahl",
            "Sperrfrist: Dienstag, 24.11.2026, 14:00 Uhr\n\nText"));

    mailing.read();

    assertThat(event("$.embargo.until")).isEqualTo("2026-11-24T13:00:00Z");
    assertThat(event("$.embargo.zone")).isEqualTo("Europe/Berlin");
    assertThat(event("$.source.trust")).isEqualTo("release");
  }

  @Test
  void anHourThatExistsTwiceIsAskedAndNotTrusted() {
    office.deliver(
        mail(
            "a",
            "Amt <presse@amt.example>",
            "Zahl",
            "Sperrfrist: So., 25.10.2026, 02:30 Uhr\n\nText"));

    Seen seen = mailing.read();

    assertThat(seen.reason()).endsWith("Zur Sperrfrist gibt es Fragen: 1.");
    assertThat(event("$.embargoQuestion.text")).isEqualTo("Sperrfrist: So., 25.10.2026, 02:30 Uhr");
    assertThat(event("$.embargoQuestion.mayMean"))
        .isEqualTo("[\"2026-10-25T00:30:00Z\",\"2026-10-25T01:30:00Z\"]");
    assertThat(event("$.source.trust")).isEqualTo("review");
    assertThat(events().getFirst()).doesNotContain("\"embargo\":");
  }

  @Test
  void attachmentsAreKeptOnceAndSavedByBrowsersOnly() throws Exception {
    byte[] file = "Jahr;Zahl\n2024;39945\n".repeat(100).getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getMimeEncoder().encodeToString(file);
    String mail =
        """
        Message-ID: <%s@amt.example>
        From: Amt <presse@amt.example>
        Subject: Zahl %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain; charset=utf-8

        Text
        --x
        Content-Type: text/html; name="../../etc/zahlen\\\\böse.html"
        Content-Disposition: attachment; filename="../../etc/..\\\\zahlen.html"
        Content-Transfer-Encoding: base64

        %s
        --x--
        """;
    office.deliver(mail.formatted("a", "a", encoded));
    office.deliver(mail.formatted("b", "b", encoded));

    mailing.read();

    assertThat(event("$.attachments[0].name")).isEqualTo("zahlen.html");
    assertThat(event("$.attachments[0].size")).isEqualTo(String.valueOf(file.length));
    assertThat(workshop.count("ingest.attachment")).isEqualTo(1);
    var http = workshop.http(AttachmentsApi.class);
    http.perform(get("/api/v1/attachments/" + event("$.attachments[0].sha256")))
        .andExpect(status().isOk())
        .andExpect(content().bytes(file))
        .andExpect(header().string("Content-Type", "application/octet-stream"))
        .andExpect(header().string("Content-Disposition", containsString("attachment; ")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    http.perform(get("/api/v1/attachments/" + "0".repeat(64))).andExpect(status().isNotFound());
    http.perform(get("/api/v1/attachments/..%2f..%2fetc")).andExpect(status().isNotFound());
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
            + mail(
                "a",
                "Amt <presse@amt.example>",
                "=?utf-8?q?Zahl=0D=0ABcc:_x=0D=0ACamelFileName:_x?=",
                "Text"));

    mailing.read();

    assertThat(event("$.headline")).isEqualTo("Zahl Bcc: x CamelFileName: x");
    assertThat(events().getFirst())
        .doesNotContain("OVERRIDE", "CamelHttpUri", "evil.example", "item.gone");
  }

  @Test
  void nothingInTheMailboxIsTouched() {
    office.deliver(mail("a"));
    office.deliver(mail("b", "wer@anderswo.example", "x", "y"));

    mailing.read();

    assertThat(office.folder().getMessages())
        .hasSize(2)
        .allSatisfy(mail -> assertThat(mail.isSet(Flags.Flag.SEEN)).isFalse());
  }

  @Test
  void anOpenedServerMayBeReadWithoutTls() {
    mailing = new Mailing(workshop, office.plainUrl(), "review", SENDERS);
    office.deliver(mail("a"));

    assertThat(mailing.read().outcome()).isEqualTo("changed");
  }

  @Test
  void saysWhatIsWrongWithTheMailbox() {
    Mailing nowhere =
        new Mailing(workshop, office.url().replace("Presse", "Fehlt"), "review", SENDERS);
    Mailing nobody =
        new Mailing(workshop, office.url().replace("localhost", "127.0.0.1"), "review", SENDERS);

    assertThat(nowhere.read().reason()).isEqualTo("Den Ordner gibt es im Postfach nicht.");
    nobody.read();
    assertThat(nobody.last().reason())
        .isEqualTo(
            "Für den Mailserver ist keine Anmeldung hinterlegt; sie gehört in FAKTENSTROM_MAIL_ACCOUNTS.");
  }
}
