package de.faktenstrom.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a document's own first bytes say of its encoding (XML 1.0, appendix F).
///
/// @param detected by a byte order mark or the width of the first characters
/// @param declared in the XML declaration
/// @param offset where the text begins
/// @param looksLikeJson whether it begins with a brace, as no XML does
record EncodingSigns(
    @Nullable String detected, @Nullable String declared, int offset, boolean looksLikeJson) {

  private static final int HEAD = 512;
  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  /// The longer marks first: UTF-32LE begins like UTF-16LE.
  private static final List<Sign> MARKS =
      List.of(
          new Sign("utf-32be", 0x00, 0x00, 0xfe, 0xff),
          new Sign("utf-32le", 0xff, 0xfe, 0x00, 0x00),
          new Sign("utf-8", 0xef, 0xbb, 0xbf),
          new Sign("utf-16be", 0xfe, 0xff),
          new Sign("utf-16le", 0xff, 0xfe));

  private static final List<Sign> WIDTHS =
      List.of(
          new Sign("utf-32be", 0x00, 0x00, 0x00, 0x3c),
          new Sign("utf-32le", 0x3c, 0x00, 0x00, 0x00),
          new Sign("utf-16be", 0x00, 0x3c, 0x00),
          new Sign("utf-16le", 0x3c, 0x00));

  private static final Sign EBCDIC = new Sign("ibm037", 0x4c, 0x6f, 0xa7, 0x94);

  private record Sign(String encoding, int... bytes) {
    boolean begins(byte[] document) {
      for (int i = 0; i < bytes.length; i++) {
        if (i >= document.length || (document[i] & 0xff) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  static EncodingSigns of(byte[] document) {
    for (Sign mark : MARKS) {
      if (mark.begins(document)) {
        return of(document, mark.encoding, mark.bytes.length);
      }
    }
    for (Sign width : WIDTHS) {
      if (width.begins(document)) {
        return of(document, width.encoding, 0);
      }
    }
    if (EBCDIC.begins(document) && Charset.isSupported(EBCDIC.encoding)) {
      String head = head(document, 0, Charset.forName(EBCDIC.encoding));
      return new EncodingSigns(null, declared(head), 0, false);
    }
    return of(document, null, 0);
  }

  private static EncodingSigns of(byte[] document, @Nullable String detected, int offset) {
    Charset assumed = detected == null ? StandardCharsets.ISO_8859_1 : Charset.forName(detected);
    String head = head(document, offset, assumed);
    String declared = declared(head);
    boolean wide = detected != null && !detected.equals("utf-8");
    return new EncodingSigns(
        detected, wide ? null : declared, offset, !wide && head.stripLeading().startsWith("{"));
  }

  private static String head(byte[] document, int offset, Charset charset) {
    return new String(document, offset, Math.min(HEAD, document.length - offset), charset);
  }

  private static @Nullable String declared(String head) {
    Matcher declaration = DECLARATION.matcher(head);
    return declaration.find() ? declaration.group(1).toLowerCase(Locale.ROOT) : null;
  }
}
