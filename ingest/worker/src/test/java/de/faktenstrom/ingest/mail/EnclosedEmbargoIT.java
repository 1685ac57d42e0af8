package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Mailing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What attachments say of an embargo, from a real mail server into a real database.
class EnclosedEmbargoIT {

  private final PressOffice office = new PressOffice();
  private final Workshop workshop = new Workshop();
  private final Mailing mailing =
      new Mailing(workshop, office.url(), "release", "{\"senders\":[\"presse@amt.example\"]}");

  @AfterEach
  void close() {
    workshop.close();
    office.close();
  }

  private String event(String path) {
    String event =
        workshop.jdbc().sql("select data::text from public.outbox").query(String.class).single();
    return String.valueOf((Object) JsonPath.read(event, path));
  }

  private static String enclosing(String body, String name, String type, byte[] file) {
    return """
    Message-ID: <x@amt.example>
    From: Amt <presse@amt.example>
    Date: Mon, 09 Mar 2026 10:00:00 +0100
    Subject: Zahlen
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=x

    --x
    Content-Type: text/plain; charset=utf-8

    %s
    --x
    Content-Type: %s
    Content-Disposition: attachment; filename="%s"
    Content-Transfer-Encoding: base64

    %s
    --x--
    """
        .formatted(body, type, name, Base64.getMimeEncoder().encodeToString(file));
  }

  @Test
  void anEmbargoInAnAttachmentIsTheItems() {
    byte[] word =
        EnclosureTest.zip(
            Map.of(
                "word/document.xml",
                "<d><p>Sperrfrist: Dienstag, 24.11.2026, 14:00 Uhr</p><p>Köln</p></d>"));
    office.deliver(enclosing("Guten Tag", "PM.docx", "application/octet-stream", word));

    mailing.read();

    assertThat(event("$.embargo.until")).isEqualTo("2026-11-24T13:00:00Z");
  }

  @Test
  void aMailAndAnAttachmentThatContradictEachOtherAreAsked() {
    byte[] text = "Sperrfrist: 24.11.2026, 15:00 Uhr".getBytes(StandardCharsets.UTF_8);
    office.deliver(enclosing("Sperrfrist: 24.11.2026, 14:00 Uhr", "pm.txt", "text/plain", text));

    mailing.read();

    assertThat(event("$.embargoQuestion.mayMean"))
        .isEqualTo("[\"2026-11-24T13:00:00Z\",\"2026-11-24T14:00:00Z\"]");
    assertThat(event("$.source.trust")).isEqualTo("review");
  }

  @Test
  void aMailAndItsPdfThatContradictEachOtherAreAsked() {
    byte[] pdf = Pdfs.lines("Pressemitteilung", "Sperrfrist: 24.11.2026, 15:00 Uhr");
    office.deliver(
        enclosing("Sperrfrist: 24.11.2026, 14:00 Uhr", "PM.pdf", "application/pdf", pdf));

    mailing.read();

    assertThat(event("$.embargoQuestion.mayMean"))
        .isEqualTo("[\"2026-11-24T13:00:00Z\",\"2026-11-24T14:00:00Z\"]");
    assertThat(event("$.source.trust")).isEqualTo("review");
  }

  @Test
  void anEmbargoInAPdfIsTheItems() {
    byte[] pdf = Pdfs.lines("Sperrfrist: Dienstag, 24.11.2026, 14:00 Uhr", "Köln");
    office.deliver(enclosing("Guten Tag", "PM.pdf", "application/pdf", pdf));

    mailing.read();

    assertThat(event("$.embargo.until")).isEqualTo("2026-11-24T13:00:00Z");
  }

  @Test
  void aFileThatCannotBeReadAndIsNamedForASperrfristIsAsked() {
    office.deliver(
        enclosing("Guten Tag", "PM_Sperrfrist_Koeln.pdf", "application/pdf", new byte[] {37, 80}));

    mailing.read();

    assertThat(event("$.embargoQuestion.text")).isEqualTo("PM Sperrfrist Koeln");
    assertThat(event("$.source.trust")).isEqualTo("review");
  }
}
