package de.faktenstrom.ingest.web;

import java.io.IOException;
import java.io.InputStream;

/// A request's body, never more of it in memory than allowed.
public final class Body {

  /// How much of what is too large is read and thrown away, so that the sender gets to see the
  /// answer.
  private static final int DRAINED = 32 << 20;

  private static final int BLOCK = 65_536;

  private Body() {}

  /// @param declared the `Content-Length`, negative where there is none
  /// @throws RefusedException with 413 where there is more than `most` bytes
  public static byte[] read(InputStream in, long declared, int most) throws IOException {
    byte[] body = declared > most ? new byte[0] : in.readNBytes(most + 1);
    if (declared > most || body.length > most) {
      drain(in);
      throw new RefusedException(
          413,
          "The body is larger than the " + most + " bytes allowed; send less.",
          "Der Inhalt ist größer als die erlaubten " + most + " Bytes.");
    }
    return body;
  }

  private static void drain(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    int left = DRAINED;
    while (left > 0) {
      int read = in.read(block, 0, Math.min(BLOCK, left));
      if (read < 0) {
        return;
      }
      left -= read;
    }
  }
}
