package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextReaderTest {

  private static String read(byte[] bytes) throws IOException {
    try (Reader reader = TextReader.of(new OneByOne(bytes))) {
      StringBuilder text = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        text.append((char) c);
      }
      return text.toString();
    }
  }

  /// Gives one byte at a time, as a slow network may.
  private static final class OneByOne extends FilterInputStream {

    private OneByOne(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return super.read(bytes, offset, Math.min(1, length));
    }
  }

  @Test
  void leavesTheByteOrderMarkOut() throws IOException {
    assertThat(read("\ufeffKöln".getBytes(StandardCharsets.UTF_8))).isEqualTo("Köln");
    assertThat(read("\ufeffKöln".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Köln");
    assertThat(read("\ufeffKöln".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("Köln");
  }

  @Test
  void readsWindows1252WhereItCannotBeUtf8() throws IOException {
    byte[] bytes = "Köln – Übersicht, 5 €".getBytes(Charset.forName("windows-1252"));

    assertThat(read(bytes)).isEqualTo("Köln – Übersicht, 5 €");
  }

  @Test
  void readsAMixtureOfBoth() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("Köln;".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("Köln".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read(bytes.toByteArray())).isEqualTo("Köln;Köln");
  }

  @Test
  void takesNoHalfOrOverlongCharacter() throws IOException {
    assertThat(read(new byte[] {(byte) 0xc0, (byte) 0xaf})).isEqualTo("À¯");
    assertThat(read(new byte[] {(byte) 0xf0, (byte) 0x82, (byte) 0x82, (byte) 0xac}))
        .isEqualTo("ð‚‚¬");
    assertThat(read(new byte[] {'a', (byte) 0xe2, (byte) 0x82})).isEqualTo("aâ‚");
  }

  @Property
  void readsAllOfUnicode(@ForAll String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String sound = new String(bytes, StandardCharsets.UTF_8);

    assertThat(read(("x" + sound).getBytes(StandardCharsets.UTF_8))).isEqualTo("x" + sound);
  }

  @Property
  void neverThrows(@ForAll byte[] bytes) throws IOException {
    assertThat(read(bytes).length()).isLessThanOrEqualTo(bytes.length);
  }

  @Test
  void readsOverTheEdgeOfItsBuffer() throws IOException {
    String text = "aü€😀".repeat(50_000);
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

    try (Reader reader = TextReader.of(in)) {
      char[] all = new char[text.length() + 1];
      int length = 0;
      for (int read = 0;
          read >= 0 && length < all.length;
          read = reader.read(all, length, Math.min(777, all.length - length))) {
        length += read;
      }
      assertThat(new String(all, 0, length)).isEqualTo(text);
    }
  }
}
