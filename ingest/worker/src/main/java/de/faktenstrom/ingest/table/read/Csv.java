package de.faktenstrom.ingest.table.read;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;

/// A document of separated values whose head was looked at: the separator is known, and the head
/// can be read once before the whole.
final class Csv {

  private static final int HEAD = 1 << 20;
  private static final String SEPARATORS = ";\t,|";

  private final char[] head;
  private final Reader rest;
  private final Limits limits;
  private final char separator;

  private Csv(char[] head, Reader rest, Limits limits) {
    this.head = head;
    this.rest = rest;
    this.limits = limits;
    this.separator = separator(head);
  }

  static Csv of(InputStream document, Limits limits) throws IOException, UnreadableTable {
    Reader in = TextReader.of(Opened.of(document, limits));
    char[] head = new char[HEAD];
    int length = 0;
    int read = 0;
    while (read >= 0 && length < HEAD) {
      read = in.read(head, length, HEAD - length);
      length += Math.max(0, read);
    }
    return new Csv(Arrays.copyOf(head, length), in, limits);
  }

  /// Whole lines of the head, to find out how numbers are written.
  CsvRows head(Numbers numbers) {
    int length = head.length;
    if (length == HEAD) {
      while (length > 0 && head[length - 1] != '\n') {
        length--;
      }
    }
    return new CsvRows(new CharArrayReader(head, 0, length), separator, limits, numbers);
  }

  CsvRows rows(Numbers numbers) {
    return new CsvRows(new Continued(head, rest), separator, limits, numbers);
  }

  /// The one that parts the most fields in any of the first lines.
  private static char separator(char[] head) {
    int[] most = new int[SEPARATORS.length()];
    int[] here = new int[SEPARATORS.length()];
    int lines = 0;
    boolean quoted = false;
    for (int i = 0; i < head.length && lines < 20; i++) {
      char c = head[i];
      quoted ^= c == '"';
      int kind = quoted ? -1 : SEPARATORS.indexOf(c);
      if (kind >= 0) {
        most[kind] = Math.max(most[kind], ++here[kind]);
      } else if (c == '\n' && !quoted) {
        lines++;
        Arrays.fill(here, 0);
      }
    }
    int best = 0;
    for (int i = 1; i < most.length; i++) {
      best = most[i] > most[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  /// What was read ahead, then the rest.
  private static final class Continued extends Reader {

    private final CharArrayReader head;
    private final Reader rest;

    private Continued(char[] head, Reader rest) {
      this.head = new CharArrayReader(head);
      this.rest = rest;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
      int read = head.read(chars, offset, length);
      return read >= 0 ? read : rest.read(chars, offset, length);
    }

    @Override
    public void close() throws IOException {
      rest.close();
    }
  }
}
