package de.faktenstrom.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Mends characters that no author ever meant.
final class Repair {

  /// What Windows-1252 has where ISO 8859-1 has control characters; U+FFFF where it has nothing.
  private static final String WINDOWS_1252 =
      "\u20ac\uffff\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\uffff\u017d\uffff"
          + "\uffff\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\uffff\u017e\u0178";

  private Repair() {}

  /// UTF-8 taken for ISO 8859-1 is read again, and C1 controls become what Windows-1252 means by
  /// them.
  static String text(String text) {
    if (text.chars().noneMatch(c -> c >= 0x80 && c <= 0xff)) {
      return text;
    }
    return withoutControls(readAgain(text));
  }

  static char fromWindows1252(char c) {
    char meant = c >= 0x80 && c <= 0x9f ? WINDOWS_1252.charAt(c - 0x80) : c;
    return meant == '\uffff' ? c : meant;
  }

  private static String readAgain(String text) {
    if (text.chars().anyMatch(c -> c > 0xff)) {
      return text;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  private static String withoutControls(String text) {
    if (text.chars().noneMatch(c -> c >= 0x80 && c <= 0x9f)) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length());
    text.chars().forEach(c -> mended.append(fromWindows1252((char) c)));
    return mended.toString();
  }
}
