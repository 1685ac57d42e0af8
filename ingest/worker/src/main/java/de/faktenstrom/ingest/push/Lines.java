package de.faktenstrom.ingest.push;

import de.faktenstrom.ingest.web.RefusedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Lines of bytes, neither too long nor too many; empty ones are passed over.
final class Lines {

  private final InputStream in;
  private final int longest;
  private final int most;
  private int read;

  Lines(InputStream in, int longest, int most) {
    this.in = new BufferedInputStream(in, 65_536);
    this.longest = longest;
    this.most = most;
  }

  /// Absent at the end.
  ///
  /// @throws RefusedException with 413 at a line too long or one too many
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
    int c = in.read();
    for (; c >= 0; c = in.read()) {
      if (c == '\n' && line.size() > 0) {
        return counted(line);
      }
      if (c != '\n' && c != '\r') {
        line.write(c);
      }
      if (line.size() > longest) {
        throw new RefusedException(
            413,
            "Line "
                + (read + 1)
                + " is longer than "
                + longest
                + " bytes; nothing from it on was read.");
      }
    }
    return line.size() == 0 ? null : counted(line);
  }

  private byte[] counted(ByteArrayOutputStream line) {
    if (++read > most) {
      throw new RefusedException(
          413,
          "More than "
              + most
              + " lines; nothing after them was read. Send the rest as another request.");
    }
    return line.toByteArray();
  }
}
