package de.faktenstrom.enrich.indexing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a stream of records as bytes, with their numbers; gzip accepted. What they say is
/// asked later, and in several threads, by [Works].
final class RecordLines {

  private static final int LONGEST = 4 << 20;
  private static final int CHUNK = 1 << 16;

  private final String name;
  private final Consumer<Line> to;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream(1 << 13);
  private int number;

  private RecordLines(String name, Consumer<Line> to) {
    this.name = name;
    this.to = to;
  }

  /// @param number the first is 1
  record Line(int number, byte[] bytes) {}

  /// @param name what a fault calls the stream
  /// @throws RecordsFault where a line is too long; those before it are told
  static void forEach(InputStream in, String name, Consumer<Line> to) throws IOException {
    new RecordLines(name, to).read(plain(in));
  }

  static RecordsFault fault(int line, String name, String what, @Nullable Throwable cause) {
    String sentence = "Line %,d of %s %s".formatted(line, name, what);
    return cause == null ? new RecordsFault(sentence) : new RecordsFault(sentence, cause);
  }

  private static InputStream plain(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, CHUNK);
    buffered.mark(2);
    int magic = buffered.read() | buffered.read() << 8;
    buffered.reset();
    return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(buffered, CHUNK) : buffered;
  }

  private void read(InputStream in) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
      int from = 0;
      for (int at = 0; at < size; at++) {
        if (chunk[at] == '\n') {
          keep(chunk, from, at);
          end();
          from = at + 1;
        }
      }
      keep(chunk, from, size);
    }
    if (open.size() > 0) {
      end();
    }
  }

  private void keep(byte[] chunk, int from, int to) {
    if (open.size() + to - from > LONGEST) {
      throw fault(number + 1, name, "is longer than %,d bytes.".formatted(LONGEST), null);
    }
    open.write(chunk, from, to - from);
  }

  private void end() {
    number++;
    to.accept(new Line(number, open.toByteArray()));
    open.reset();
  }
}
