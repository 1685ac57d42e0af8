package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The canonical text of a state, in UTF-8: a line of the sorted dimension codes, `measure`,
/// `value`, `unit` and `status`, then a line for each observation in the order of its codes, parted
/// by tabs, ended by line feeds. In codes and units a tab is `\t`, a line feed `\n`, a carriage
/// return `\r`, a backslash `\\`.
final class CanonicalText {

  private static final int FLUSH = 1 << 16;

  private final OutputStream out;
  private final byte[] buffer = new byte[2 * FLUSH];
  private int length;

  private CanonicalText(OutputStream out) {
    this.out = out;
  }

  static void write(Snapshot snapshot, OutputStream out) throws IOException {
    new CanonicalText(out).write(snapshot);
  }

  private void write(Snapshot snapshot) throws IOException {
    for (Dimension dimension : snapshot.dimensions()) {
      put(bytes(escaped(dimension.code()) + "\t"));
    }
    put(bytes("measure\tvalue\tunit\tstatus\n"));
    List<Coded> keys = snapshot.keys();
    byte[][][] codes = new byte[keys.size()][][];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = all(keys.get(i).codes().stream().map(code -> escaped(code) + "\t").toList());
    }
    List<Note> all = snapshot.notes().notes();
    byte[][] notes =
        all(all.stream().map(n -> "\t" + escaped(n.unit()) + "\t" + n.marks() + "\n").toList());
    for (int row = 0; row < snapshot.size(); row++) {
      for (int i = 0; i < codes.length; i++) {
        put(codes[i][keys.get(i).ranks()[row]]);
      }
      value(snapshot.values(), row);
      put(notes[snapshot.notes().id(row)]);
    }
    flush();
  }

  private void value(ValueColumn values, int row) throws IOException {
    if (!values.isWhole(row)) {
      put(bytes(values.text(row)));
      return;
    }
    long number = values.whole(row);
    if (number < 0) {
      buffer[length++] = '-';
      number = -number;
    }
    int digits = 1;
    for (long rest = number; rest > 9; rest /= 10) {
      digits++;
    }
    for (int i = digits - 1; i >= 0; i--) {
      buffer[length + i] = (byte) ('0' + number % 10);
      number /= 10;
    }
    length += digits;
  }

  private static byte[][] all(List<String> texts) {
    return texts.stream().map(CanonicalText::bytes).toArray(byte[][]::new);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void put(byte[] bytes) throws IOException {
    if (bytes.length > FLUSH) {
      flush();
      out.write(bytes);
      return;
    }
    if (length > FLUSH) {
      flush();
    }
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  static String plain(String escaped) {
    if (escaped.indexOf('\\') < 0) {
      return escaped;
    }
    StringBuilder plain = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\' && i + 1 < escaped.length()) {
        char next = escaped.charAt(++i);
        c = next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next;
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
