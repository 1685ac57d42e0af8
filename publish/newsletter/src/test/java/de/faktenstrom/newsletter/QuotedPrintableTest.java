package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QuotedPrintableTest {

  private static String decoded(byte[] bytes) throws Exception {
    return new String(
        MimeUtility.decode(new ByteArrayInputStream(bytes), "quoted-printable").readAllBytes(),
        StandardCharsets.UTF_8);
  }

  @Property
  void anotherProgramReadsTheSame(@ForAll String anything) throws Exception {
    String text = new String(anything.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

    byte[] encoded = QuotedPrintable.encode(text);

    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    assertThat(decoded(encoded)).isEqualTo(lines);
    assertThat(new String(encoded, StandardCharsets.US_ASCII).split("\r\n"))
        .allMatch(line -> line.length() <= 76 && line.equals(line.stripTrailing()));
  }

  @Test
  void aBodyIsTheSameWithItsTokenAsIfItHadBeenWrittenWithIt() throws Exception {
    String text = "Größe: https://x.example/?token=MARK&lang=en und noch einmal MARK.";

    byte[] body = Body.of(text, "<p>" + text + "</p>", "MARK").with("a-1_b");

    String mime = new String(body, StandardCharsets.US_ASCII);
    String html = mime.substring(mime.lastIndexOf("\r\n\r\n") + 4, mime.lastIndexOf("\r\n--"));
    assertThat(decoded(html.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("<p>" + text.replace("MARK", "a-1_b") + "</p>");
  }
}
