package de.faktenstrom.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class DecodingTest {

  private final Problems problems = new Problems();

  private String decoded(byte[] document, String contentType) {
    return Decoding.of(document, contentType, problems).text();
  }

  @Test
  void believesTheHeaderBeforeTheDeclaration() {
    byte[] document = "<?xml version='1.0' encoding='utf-8'?><a>ü</a>".getBytes(ISO_8859_1);

    assertThat(decoded(document, "application/xml; charset=iso-8859-1")).contains("ü");
    assertThat(problems.toList()).extracting(Problem::english).isEmpty();
  }

  @Test
  void believesAByteOrderMarkBeforeTheHeader() {
    byte[] document = ("\ufeff<a>ü</a>").getBytes(UTF_8);

    assertThat(decoded(document, "application/xml; charset=iso-8859-1")).isEqualTo("<a>ü</a>");
  }

  @Test
  void seesTheWidthOfCharactersWithoutAMark() {
    assertThat(decoded("<?xml version='1.0'?><a>ü</a>".getBytes(UTF_16LE), null))
        .endsWith("<a>ü</a>");
  }

  @Test
  void saysWhenTextWithoutCharsetIsNotTheAsciiThatItWouldBe() {
    assertThat(decoded("<a>ü</a>".getBytes(UTF_8), "text/xml")).isEqualTo("<a>ü</a>");
    assertThat(problems.toList())
        .extracting(Problem::english)
        .containsExactly("The document is said to be us-ascii but is utf-8.");
  }

  @Test
  void readsAMixtureOfUtf8AndWindows1252() {
    byte[] document = "<a>ü-X-ß</a>".getBytes(UTF_8);
    document[6] = (byte) 0x80;

    assertThat(decoded(document, null)).isEqualTo("<a>ü-€-ß</a>");
    assertThat(problems.toList())
        .extracting(Problem::english)
        .containsExactly("The document has bytes that are not utf-8.");
  }

  @Test
  void knowsEncodingsByTheirEverydayNames() {
    assertThat(Encodings.named("macintosh")).isEqualTo(Charset.forName("x-MacRoman"));
    assertThat(Encodings.named("gb2312")).isEqualTo(Charset.forName("gb18030"));
    assertThat(Encodings.named("bogus")).isNull();
  }

  @Test
  void readsUtf8AgainThatWasTakenForLatin1() {
    assertThat(Repair.text("KÃ¶ln â\u0080\u0093 Zahlen")).isEqualTo("Köln – Zahlen");
    assertThat(Repair.text("Köln \u0096 Zahlen")).isEqualTo("Köln – Zahlen");
    assertThat(Repair.text("Straße")).isEqualTo("Straße");
  }
}
