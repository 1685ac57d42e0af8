package de.faktenstrom.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.mail.Enclosure.Closed;
import de.faktenstrom.ingest.mail.Enclosure.Open;
import de.faktenstrom.ingest.mail.Enclosure.Silent;
import de.faktenstrom.ingest.mail.Mail.Enclosed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosureTest {

  private static final String PARAGRAPH =
      "<w:p><w:r><w:t>Sperrfrist:</w:t></w:r><w:r><w:tab/><w:t xml:space=\"preserve\">24.11.2026, </w:t></w:r>"
          + "<w:r><w:delText>9 Uhr</w:delText></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>14&#160;Uhr</w:t></w:r></w:p>";

  private static String word(String paragraphs) {
    return "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body>"
        + paragraphs
        + "</w:body></w:document>";
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Enclosure read(String name, String type, byte[] bytes) {
    return Enclosure.of(new Enclosed(name, type, bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
  void readsTextInTheUsualCharsets(String charset) {
    byte[] bytes = "Köln\r\nfür „alle“".getBytes(Charset.forName(charset));

    assertThat(read("pm.txt", "application/octet-stream", bytes))
        .isEqualTo(new Open("Köln\nfür „alle“"));
  }

  @Test
  void readsTheBeginningOfLongText() {
    byte[] bytes = ("x" + "ö".repeat(Enclosure.MOST_BYTES)).getBytes(StandardCharsets.UTF_8);

    assertThat(((Open) read("pm", "text/plain", bytes)).lines())
        .startsWith("xöööö")
        .hasSize(Enclosure.MOST_BYTES / 2 + 1);
  }

  @Test
  void readsHtmlLineByLine() {
    byte[] bytes =
        "<head><title>x</title></head><h1>Zahlen</h1><p>Sperr<b>frist</b>: 24.11.<p>Text"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(((Open) read("pm.htm", "application/octet-stream", bytes)).lines().lines())
        .contains("Zahlen", "Sperrfrist: 24.11.", "Text");
  }

  @Test
  void readsADocumentOfWordItsHeadsFirst() {
    byte[] file =
        zip(
            Map.of(
                "word/document.xml", word("<w:p><w:r><w:t>Köln</w:t></w:r></w:p>"),
                "word/header1.xml", word(PARAGRAPH),
                "word/styles.xml", word("<w:p><w:r><w:t>Vorlage</w:t></w:r></w:p>")));

    assertThat(((Open) read("PM.DOCX", "application/octet-stream", file)).lines().lines())
        .containsExactly("Sperrfrist: 24.11.2026, 14\u00a0Uhr", "", "Köln");
  }

  @Test
  void readsAnOpenDocument() {
    String content =
        "<o:d xmlns:o=\"urn:o\" xmlns:t=\"urn:t\"><t:tracked-changes><t:p>Alt</t:p></t:tracked-changes>"
            + "<t:h>Zahlen</t:h><t:p>Sperrfrist:<t:s/>24.11.<t:line-break/>14 Uhr</t:p></o:d>";

    assertThat(
            ((Open) read("pm.odt", "application/zip", zip(Map.of("content.xml", content))))
                .lines()
                .lines())
        .containsSubsequence("Zahlen", "Sperrfrist: 24.11.", "14 Uhr")
        .doesNotContain("Alt");
  }

  @ParameterizedTest
  @CsvSource({
    "pm.pdf,application/pdf",
    "pm.doc,application/msword",
    "pm.rtf,text/rtf",
    "pm,message/rfc822",
    "pm.xlsx,application/octet-stream",
    "pm.zip,application/zip",
    "pm.docx,text/plain",
    "pm.pdf,text/plain"
  })
  void whatCannotBeReadIsClosed(String name, String type) {
    assertThat(read(name, type, "Sperrfrist".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Closed());
  }

  @Test
  void aPictureOrASignatureSaysNothing() {
    assertThat(read("bild.jpg", "image/jpeg", new byte[3])).isEqualTo(new Silent());
    assertThat(read("smime.p7s", "application/pkcs7-signature", new byte[3]))
        .isEqualTo(new Silent());
  }

  @Test
  void aBrokenOrHostileDocumentIsClosed() {
    byte[] sound = zip(Map.of("word/document.xml", word(PARAGRAPH)));
    String entity = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d><p>&e;</p></d>";

    assertThat(read("a.docx", "x/x", Arrays.copyOf(sound, sound.length / 3)))
        .isEqualTo(new Closed());
    assertThat(read("a.docx", "x/x", zip(Map.of("word/document.xml", "<w>"))))
        .isEqualTo(new Closed());
    assertThat(read("a.docx", "x/x", zip(Map.of("word/other.xml", "<w/>"))))
        .isEqualTo(new Closed());
    assertThat(((Open) read("a.docx", "x/x", zip(Map.of("word/document.xml", entity)))).lines())
        .isBlank();
  }

  @Test
  void aDocumentThatUnpacksToMoreThanIsReadIsClosedAtOnce() {
    byte[] bomb = zip(Map.of("word/document.xml", word("<w:p/>".repeat(10_000_000))));

    Instant before = Instant.now();
    Enclosure read = read("a.docx", "x/x", bomb);

    assertThat(read).isEqualTo(new Closed());
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
  }
}
