package de.faktenstrom.ingest.dataset.draft;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.version.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every cell that differs, as CSV (RFC 4180, UTF-8, semicolons): codes, the old and the new value
/// as the publisher means them, missing signs included.
public final class ChangeFile {

  private ChangeFile() {}

  /// In the order of the later state, then what is gone.
  public static void write(Snapshot before, Snapshot after, Writer out) throws IOException {
    List<String> names = after.dimensions().stream().map(Dimension::code).toList();
    out.write(
        names.stream().map(Escaped::words).collect(Collectors.joining(";"))
            + (names.isEmpty() ? "" : ";")
            + "measure;unit;old_value;old_status;new_value;new_status;change\r\n");
    for (int row = 0; row < after.size(); row++) {
      Observation now = after.observation(row);
      Observation old = before.find(coordinates(after, now), now.measure());
      if (old == null) {
        line(names, coordinates(after, now), null, now, out);
      } else if (!old.value().equals(now.value()) || !old.statuses().equals(now.statuses())) {
        line(names, coordinates(after, now), old, now, out);
      }
    }
    for (int row = 0; row < before.size(); row++) {
      Observation old = before.observation(row);
      if (after.find(coordinates(before, old), old.measure()) == null) {
        line(names, coordinates(before, old), old, null, out);
      }
    }
  }

  private static Map<String, String> coordinates(Snapshot state, Observation cell) {
    Map<String, String> coordinates = new LinkedHashMap<>();
    for (int i = 0; i < cell.coordinates().size(); i++) {
      coordinates.put(state.dimensions().get(i).code(), cell.coordinates().get(i));
    }
    return coordinates;
  }

  private static void line(
      List<String> names,
      Map<String, String> coordinates,
      @Nullable Observation old,
      @Nullable Observation now,
      Writer out)
      throws IOException {
    for (String name : names) {
      out.write(Escaped.words(coordinates.getOrDefault(name, "")));
      out.write(';');
    }
    Observation known = now == null ? old : now;
    if (known != null) {
      out.write(Escaped.words(known.measure()) + ";" + Escaped.words(known.unit()) + ";");
    }
    out.write(value(old) + ";" + value(now) + ";");
    out.write(old == null ? "added" : now == null ? "removed" : "changed");
    out.write("\r\n");
  }

  /// And its statuses, in two fields; both empty where there is none.
  static String value(@Nullable Observation cell) {
    return cell == null
        ? ";"
        : Escaped.field(cell.value().toString())
            + ";"
            + cell.statuses().stream()
                .sorted()
                .map(status -> status.mark())
                .collect(Collectors.joining(" "));
  }
}
