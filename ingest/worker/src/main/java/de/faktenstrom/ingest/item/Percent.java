package de.faktenstrom.ingest.item;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Percent-encoding (RFC 3986 section 2): what stands encoded stays so, what must be encoded
/// becomes so.
final class Percent {

  static final String PATH = "!$&'()*+,;=:@/-._~";
  static final String QUERY = PATH + "?";

  private Percent() {}

  static String encode(String part, String allowed) {
    StringBuilder encoded = new StringBuilder(part.length() + 16);
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      if (c == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
        encoded.append(new String(bytes, i, 3, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT));
        i += 2;
      } else if (isPlain(c) || allowed.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format("%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
