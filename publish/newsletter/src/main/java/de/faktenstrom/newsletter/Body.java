package de.faktenstrom.newsletter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The body of a mail, multipart/alternative, encoded once for all readers of the same content:
/// only a token differs, and stands between the pieces on a line of its own.
///
/// @param boundary of the parts; holds `=_`, which quoted-printable text cannot
record Body(String boundary, List<byte[]> pieces) {

  private static final byte[] SOFT_BREAK = "=\r\n".getBytes(StandardCharsets.US_ASCII);

  /// @param marker stands in the texts where the token comes
  static Body of(String text, String html, String marker) {
    String boundary =
        "=_faktenstrom_" + Integer.toHexString(31 * text.hashCode() + html.hashCode());
    List<byte[]> pieces = new ArrayList<>();
    var open = new ByteArrayOutputStream();
    part(open, boundary, "plain");
    open = encoded(text, marker, open, pieces);
    part(open, boundary, "html");
    open = encoded(html, marker, open, pieces);
    write(open, "\r\n--" + boundary + "--\r\n");
    pieces.add(open.toByteArray());
    return new Body(boundary, List.copyOf(pieces));
  }

  private static void part(ByteArrayOutputStream out, String boundary, String subtype) {
    write(
        out,
        "\r\n--"
            + boundary
            + "\r\nContent-Type: text/"
            + subtype
            + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n");
  }

  /// Closes a piece before each token; what comes after the last stays open.
  private static ByteArrayOutputStream encoded(
      String text, String marker, ByteArrayOutputStream open, List<byte[]> pieces) {
    ByteArrayOutputStream out = open;
    int from = 0;
    for (int at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, from)) {
      out.writeBytes(QuotedPrintable.encode(text.substring(from, at)));
      out.writeBytes(SOFT_BREAK);
      pieces.add(out.toByteArray());
      out = new ByteArrayOutputStream();
      out.writeBytes(SOFT_BREAK);
      from = at + marker.length();
    }
    out.writeBytes(QuotedPrintable.encode(text.substring(from)));
    return out;
  }

  private static void write(ByteArrayOutputStream out, String ascii) {
    out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  /// @param token plain ASCII without `=`, shorter than a line
  byte[] with(String token) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < pieces.size(); i++) {
      out.writeBytes(pieces.get(i));
      if (i + 1 < pieces.size()) {
        write(out, token);
      }
    }
    return out.toByteArray();
  }
}
