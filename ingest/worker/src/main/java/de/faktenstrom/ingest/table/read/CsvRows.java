package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Value;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of separated values (RFC 4180), with any separator and line end. Empty lines are no rows.
final class CsvRows implements Rows {

  private static final int BUFFER = 1 << 16;

  private final Reader in;
  private final char separator;
  private final Limits limits;
  private final Texts.Budget budget;
  private final Numbers numbers;
  private final List<Texts> columns = new ArrayList<>();
  private final char[] buffer = new char[BUFFER];
  private int at;
  private int end;
  private char[] row = new char[1024];
  private int length;
  private int[] ends = new int[64];
  private int width;
  private long line = 1;
  private long number;

  CsvRows(Reader in, char separator, Limits limits, Numbers numbers) {
    this.in = in;
    this.separator = separator;
    this.limits = limits;
    this.numbers = numbers;
    this.budget = new Texts.Budget(limits.texts());
  }

  @Override
  public boolean next() throws IOException, UnreadableTable {
    do {
      if (at >= end && !fill()) {
        return false;
      }
      width = 0;
      length = 0;
      number = line;
      fields();
    } while (width == 1 && length == 0);
    return true;
  }

  /// Up to the end of the line, which is taken too.
  private void fields() throws IOException, UnreadableTable {
    boolean more = true;
    while (more) {
      int from = length;
      if (at < end || fill()) {
        if (buffer[at] == '"') {
          at++;
          quoted(from);
        }
        more = plain(from);
      } else {
        more = false;
      }
      close();
    }
  }

  /// @return whether another field follows in this line
  private boolean plain(int from) throws IOException, UnreadableTable {
    while (at < end || fill()) {
      int stop = at;
      while (stop < end && !ends(buffer[stop])) {
        stop++;
      }
      append(stop, from);
      if (at < end) {
        char c = buffer[at++];
        if (c == separator) {
          return true;
        }
        endLine(c);
        return false;
      }
    }
    return false;
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  /// What lies in the buffer up to a place.
  private void append(int stop, int from) throws UnreadableTable {
    int more = stop - at;
    if (length + more - from > limits.text()) {
      throw new UnreadableTable("Zeile " + number + " enthält ein zu langes Feld.");
    }
    if (length + more > row.length) {
      row = Arrays.copyOf(row, Math.max(length + more, row.length * 2));
    }
    System.arraycopy(buffer, at, row, length, more);
    length += more;
    at = stop;
  }

  private void endLine(char c) throws IOException {
    line++;
    if (c == '\r' && (at < end || fill()) && buffer[at] == '\n') {
      at++;
    }
  }

  private void quoted(int from) throws IOException, UnreadableTable {
    while (at < end || fill()) {
      char c = buffer[at++];
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        append(c, from);
      } else if ((at < end || fill()) && buffer[at] == '"') {
        at++;
        append('"', from);
      } else {
        return;
      }
    }
    throw new UnreadableTable(
        "Ein Anführungszeichen aus Zeile " + number + " wird nie geschlossen.");
  }

  private void append(char c, int from) throws UnreadableTable {
    if (length - from >= limits.text()) {
      throw new UnreadableTable("Zeile " + number + " enthält ein zu langes Feld.");
    }
    if (length == row.length) {
      row = Arrays.copyOf(row, row.length * 2);
    }
    row[length++] = c;
  }

  private void close() throws UnreadableTable {
    if (width == limits.columns()) {
      throw new UnreadableTable("Zeile " + number + " hat zu viele Spalten.");
    }
    if (width == ends.length) {
      ends = Arrays.copyOf(ends, width * 2);
    }
    ends[width++] = length;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public boolean isBlank(int column) {
    for (int i = from(column); i < to(column); i++) {
      if (row[i] > ' ' && row[i] != '\u00a0') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String text(int column) throws UnreadableTable {
    return texts(column).of(row, from(column), to(column));
  }

  /// Whether this column had the text last asked for never before.
  boolean wasNew(int column) {
    return texts(column).wasNew();
  }

  private Texts texts(int column) {
    while (columns.size() <= column) {
      columns.add(new Texts(budget));
    }
    return columns.get(column);
  }

  @Override
  public @Nullable Value value(int column) {
    return numbers.value(row, from(column), to(column), number);
  }

  private int from(int column) {
    return column == 0 || column >= width ? 0 : ends[column - 1];
  }

  private int to(int column) {
    return column >= width ? 0 : ends[column];
  }
}
