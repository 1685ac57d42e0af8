package de.faktenstrom.ingest.table.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Characters of a document that may be UTF-8 or Windows-1252 and does not say which. Bytes that
/// cannot be UTF-8 are taken one by one as Windows-1252, so that nothing needs to be read twice.
final class TextReader extends Reader {

  private static final char[] WINDOWS_1252 = highHalf();
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] bytes = new byte[BUFFER];
  private int at;
  private int end;
  private boolean over;
  private char lowSurrogate;

  private TextReader(InputStream in) {
    this.in = in;
  }

  /// A byte order mark says UTF-8 or UTF-16 and is no part of the text.
  static Reader of(InputStream document) throws IOException {
    PushbackInputStream in = new PushbackInputStream(document, 3);
    byte[] mark = in.readNBytes(3);
    int first = mark.length > 1 ? (mark[0] & 0xff) << 8 | (mark[1] & 0xff) : 0;
    if (first == 0xfeff || first == 0xfffe) {
      in.unread(mark);
      return new InputStreamReader(in, StandardCharsets.UTF_16);
    }
    if (!(first == 0xefbb && mark.length > 2 && (mark[2] & 0xff) == 0xbf)) {
      in.unread(mark);
    }
    return new TextReader(in);
  }

  private static char[] highHalf() {
    byte[] bytes = new byte[128];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i + 128);
    }
    return new String(bytes, Charset.forName("windows-1252")).toCharArray();
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int to = offset;
    while (to < offset + length) {
      if (lowSurrogate != 0) {
        chars[to++] = lowSurrogate;
        lowSurrogate = 0;
      } else if (!filled(4)) {
        break;
      } else if (bytes[at] >= 0) {
        to = plain(chars, to, offset + length);
      } else {
        chars[to++] = composed();
      }
    }
    return to == offset && length > 0 ? -1 : to - offset;
  }

  private int plain(char[] chars, int from, int limit) {
    int to = from;
    int i = at;
    while (to < limit && i < end && bytes[i] >= 0) {
      chars[to++] = (char) bytes[i++];
    }
    at = i;
    return to;
  }

  /// One character of several bytes, or of one that cannot begin or go on as UTF-8.
  private char composed() {
    int lead = bytes[at] & 0xff;
    int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    int code = lead & (0x3f >> more);
    boolean sound = lead >= 0xc2 && lead <= 0xf4 && end - at > more;
    for (int i = 1; sound && i <= more; i++) {
      sound = (bytes[at + i] & 0xc0) == 0x80;
      code = code << 6 | (bytes[at + i] & 0x3f);
    }
    if (!sound || !isScalar(code, more)) {
      at++;
      return WINDOWS_1252[lead - 128];
    }
    at += more + 1;
    if (code < 0x10000) {
      return (char) code;
    }
    lowSurrogate = Character.lowSurrogate(code);
    return Character.highSurrogate(code);
  }

  /// Neither longer than needed, nor half of a pair, nor beyond Unicode (RFC 3629, section 3).
  private static boolean isScalar(int code, int more) {
    return switch (more) {
      case 1 -> code >= 0x80;
      case 2 -> code >= 0x800 && (code < 0xd800 || code > 0xdfff);
      default -> code >= 0x10000 && code <= 0x10ffff;
    };
  }

  /// Whether a byte is there; as many as wanted are, unless the document ends before.
  private boolean filled(int wanted) throws IOException {
    if (end - at < wanted && !over) {
      System.arraycopy(bytes, at, bytes, 0, end - at);
      end -= at;
      at = 0;
      while (end < wanted && !over) {
        int read = in.read(bytes, end, bytes.length - end);
        over = read < 0;
        end += Math.max(0, read);
      }
    }
    return at < end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
