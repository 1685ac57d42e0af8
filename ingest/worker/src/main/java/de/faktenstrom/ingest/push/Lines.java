package de.faktenstrom.ingest.push;

import de.faktenstrom.ingest.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Lines of bytes, neither too long nor too many; empty ones are passed over.
final class Lines {

  private static final int FIRST = 65_536;

  private final InputStream in;
  private final int longest;
  private final int most;
  private int read;
  // What is read and not handed out yet stands in buffer[from, to).
  private byte[] buffer = new byte[FIRST];
  private int from;
  private int to;

  Lines(InputStream in, int longest, int most) {
    this.in = in;
    this.longest = longest;
    this.most = most;
  }

  /// Absent at the end. A CR at a line's end is not part of it.
  ///
  /// @throws RefusedException with 413 at a line too long or one too many
  byte @Nullable [] next() throws IOException {
    int sought = from;
    while (true) {
      int end = lineEnd(sought);
      if (end - from > longest + 1) {
        throw tooLong();
      }
      if (end < to) {
        byte[] line = handedOut(end);
        from = end + 1;
        sought = from;
        if (line != null) {
          return line;
        }
      } else {
        int begun = to - from;
        if (!fill()) {
          return handedOut(to);
        }
        sought = from + begun;
      }
    }
  }

  private int lineEnd(int sought) {
    for (int i = sought; i < to; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return to;
  }

  private byte @Nullable [] handedOut(int end) {
    int last = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
    if (last - from > longest) {
      throw tooLong();
    }
    byte[] line = last == from ? null : counted(Arrays.copyOfRange(buffer, from, last));
    from = end;
    return line;
  }

  /// @return whether there was anything more
  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = in.read(buffer, to, buffer.length - to);
    to += Math.max(count, 0);
    return count > 0;
  }

  private RefusedException tooLong() {
    return new RefusedException(
        413,
        "Line "
            + (read + 1)
            + " is longer than "
            + longest
            + " bytes; nothing from it on was read.");
  }

  private byte[] counted(byte[] line) {
    if (++read > most) {
      throw new RefusedException(
          413,
          "More than "
              + most
              + " lines; nothing after them was read. Send the rest as another request.");
    }
    return line;
  }
}
