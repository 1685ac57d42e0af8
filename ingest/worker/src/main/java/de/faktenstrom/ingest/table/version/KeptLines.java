package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A canonical text and its labels, read back line by line.
final class KeptLines {

  /// Measure, value, unit, status.
  private static final int BEHIND_KEYS = 4;

  private final SnapshotBuilder builder = new SnapshotBuilder();
  private final Map<String, Note> notes = new HashMap<>();
  private final int width;

  private KeptLines(List<String> header) {
    width = header.size();
    if (width < BEHIND_KEYS) {
      throw new IllegalArgumentException("no header");
    }
    List<Dimension> dimensions = new ArrayList<>();
    header
        .subList(0, width - BEHIND_KEYS)
        .forEach(code -> dimensions.add(Dimension.of(code, code)));
    builder.dimensions(dimensions);
  }

  /// @throws IllegalArgumentException if these are not such lines
  static Snapshot read(BufferedReader lines) throws IOException {
    KeptLines kept = new KeptLines(parts(lines));
    List<String> parts = parts(lines);
    while (parts.size() > 1) {
      kept.row(parts);
      parts = parts(lines);
    }
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      KeptLabels.read(line, kept.builder);
    }
    return kept.builder.build();
  }

  private static List<String> parts(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    List<String> parts = new ArrayList<>();
    int from = 0;
    int tab = line == null ? -1 : line.indexOf('\t');
    while (line != null && tab >= 0) {
      parts.add(CanonicalText.plain(line.substring(from, tab)));
      from = tab + 1;
      tab = line.indexOf('\t', from);
    }
    parts.add(line == null ? "" : CanonicalText.plain(line.substring(from)));
    return parts;
  }

  private void row(List<String> parts) {
    if (parts.size() != width) {
      throw new IllegalArgumentException("a row of another width");
    }
    int keys = width - BEHIND_KEYS;
    Note note =
        notes.computeIfAbsent(
            parts.get(keys + 2) + '\t' + parts.get(keys + 3),
            _ -> new Note(parts.get(keys + 2), Note.statuses(parts.get(keys + 3))));
    builder.cell(
        new Observation(
            parts.subList(0, keys),
            parts.get(keys),
            value(parts.get(keys + 1)),
            note.unit(),
            note.statuses()));
  }

  private static Value value(String text) {
    Sign sign = Sign.of(text);
    return sign == null ? Value.Number.of(text) : new Value.Missing(sign);
  }
}
