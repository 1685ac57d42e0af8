package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MimeTest {

  private static byte[] bytes(String subject, String header, String text, String html) {
    Mail mail =
        new Mail(
            "<1@fakten.example>",
            "erika@medien.example",
            subject,
            Samples.NOON,
            "de",
            Map.of("List-Id", header),
            Body.of(text, html, "\0"),
            "");
    try {
      var out = new ByteArrayOutputStream();
      Mime.message(mail, Samples.SETTINGS.sender()).writeTo(out);
      return out.toByteArray();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static MimeMessage read(byte[] bytes) throws Exception {
    return new MimeMessage(null, new ByteArrayInputStream(bytes));
  }

  @Property
  void noInputAddsAHeaderOrALongLine(
      @ForAll String subject, @ForAll String header, @ForAll String text) throws Exception {
    byte[] bytes =
        bytes(
            subject + "\r\nBcc: x@y.example", header + "\nX-Evil: 1", text, "<p>" + text + "</p>");

    List<String> names =
        Collections.list(read(bytes).getAllHeaders()).stream().map(h -> h.getName()).toList();

    assertThat(names)
        .containsExactlyInAnyOrder(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "List-Id");
    assertThat(Arrays.stream(new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n")))
        .allMatch(line -> line.length() <= 998);
  }

  @Test
  void saysTheSameAsTextAndAsHtml() throws Exception {
    byte[] bytes = bytes("Größe – „Köln“", "<newsletter.fakten.example>", "Größe", "<p>Größe</p>");

    var parts = (MimeMultipart) read(bytes).getContent();

    assertThat(read(bytes).getContentType()).startsWith("multipart/alternative");
    assertThat(read(bytes).getSubject()).isEqualTo("Größe – „Köln“");
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Größe");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Größe</p>");
  }

  @Test
  void aVeryLongLineIsFolded() {
    String line = "x".repeat(5000);

    byte[] bytes = bytes("kurz", "<id>", line, "<p>" + line + "</p>");

    assertThat(new String(bytes, StandardCharsets.US_ASCII).lines())
        .allMatch(l -> l.length() <= 76);
  }
}
