package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Mailing;
import de.faktenstrom.ingest.source.Mailing.Seen;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a press mail says of an embargo, and the files that came with it.
class EmbargoedMailIT {

  private final Pressroom room = new Pressroom();
  private final PressOffice office = room.office();
  private final Workshop workshop = room.workshop();
  private final Mailing mailing = room.mailing();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aCertainEmbargoIsTheItems() {
    office.deliver(
        Pressroom.mail(
            "a",
            "Amt <presse@amt.example>",
            "Zahl",
            "Sperrfrist: Dienstag, 24.11.2026, 14:00 Uhr\n\nText"));

    mailing.read();

    assertThat(room.event("$.embargo.until")).isEqualTo("2026-11-24T13:00:00Z");
    assertThat(room.event("$.embargo.zone")).isEqualTo("Europe/Berlin");
    assertThat(room.event("$.source.trust")).isEqualTo("release");
  }

  @Test
  void anHourThatExistsTwiceIsAskedAndNotTrusted() {
    office.deliver(
        Pressroom.mail(
            "a",
            "Amt <presse@amt.example>",
            "Zahl",
            "Sperrfrist: So., 25.10.2026, 02:30 Uhr\n\nText"));

    Seen seen = mailing.read();

    assertThat(seen.reason()).endsWith("Zur Sperrfrist gibt es Fragen: 1.");
    assertThat(room.event("$.embargoQuestion.text"))
        .isEqualTo("Sperrfrist: So., 25.10.2026, 02:30 Uhr");
    assertThat(room.event("$.embargoQuestion.mayMean"))
        .isEqualTo("[\"2026-10-25T00:30:00Z\",\"2026-10-25T01:30:00Z\"]");
    assertThat(room.event("$.source.trust")).isEqualTo("review");
    assertThat(room.events().getFirst()).doesNotContain("\"embargo\":");
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

    assertThat(room.event("$.attachments[0].name")).isEqualTo("zahlen.html");
    assertThat(room.event("$.attachments[0].size")).isEqualTo(String.valueOf(file.length));
    assertThat(workshop.count("ingest.attachment")).isEqualTo(1);
    var http = workshop.http(AttachmentsApi.class);
    http.perform(get("/api/v1/attachments/" + room.event("$.attachments[0].sha256")))
        .andExpect(status().isOk())
        .andExpect(content().bytes(file))
        .andExpect(header().string("Content-Type", "application/octet-stream"))
        .andExpect(header().string("Content-Disposition", containsString("attachment; ")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    http.perform(get("/api/v1/attachments/" + "0".repeat(64))).andExpect(status().isNotFound());
    http.perform(get("/api/v1/attachments/..%2f..%2fetc")).andExpect(status().isNotFound());
  }
}
