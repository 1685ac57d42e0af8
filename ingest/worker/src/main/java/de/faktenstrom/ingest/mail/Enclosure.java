package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.item.Tags;
import de.faktenstrom.ingest.mail.Mail.Enclosed;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.Jsoup;

/// What an attachment says, for whoever looks for an embargo. Text, HTML, PDF and the office
/// formats that are XML are read; RTF, old Word files and all others are closed.
sealed interface Enclosure {

  /// More is not looked at: an embargo stands at the top.
  int MOST_BYTES = 1 << 19;

  record Open(String lines) implements Enclosure {}

  /// It may say something, and nobody here can tell.
  record Closed() implements Enclosure {}

  /// A picture, a sound, a signature.
  record Silent() implements Enclosure {}

  static Enclosure of(Enclosed file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    String type = file.mediaType();
    if (type.matches("(image|audio|video|font)/.*|application/(pgp|(x-)?pkcs7)-signature")) {
      return new Silent();
    }
    if (name.matches(".*\\.(docx|docm|odt)")) {
      return OfficeText.of(file.bytes()).<Enclosure>map(Open::new).orElseGet(Closed::new);
    }
    if (name.endsWith(".pdf") || type.equals("application/pdf")) {
      return PdfText.of(file.bytes())
          .<Enclosure>map(text -> new Open(Plain.clean(text)))
          .orElseGet(Closed::new);
    }
    if (name.matches(".*\\.x?html?") || type.matches("text/html|application/xhtml\\+xml")) {
      return new Open(MailText.lines(Jsoup.parse(Tags.bounded(text(file.bytes())))));
    }
    boolean plain = type.startsWith("text/") && !type.equals("text/rtf");
    boolean packed = name.matches(".*\\.(doc|rtf|pptx?|xlsx?|pages|zip)");
    return (plain && !packed) || name.matches(".*\\.(txt|md|csv)")
        ? new Open(text(file.bytes()))
        : new Closed();
  }

  /// By its byte order mark, as UTF-8 where it is that, else as Windows writes it.
  private static String text(byte[] all) {
    byte[] bytes = all.length > MOST_BYTES ? Arrays.copyOf(all, MOST_BYTES) : all;
    return Plain.clean(new String(bytes, charset(bytes))).replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Charset charset(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    if (first == 0xfeff || first == 0xfffe) {
      return StandardCharsets.UTF_16;
    }
    // A character that the limit cut through is no sign of another charset.
    boolean whole = bytes.length < MOST_BYTES;
    boolean utf8 =
        !StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), whole)
            .isError();
    return utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }
}
