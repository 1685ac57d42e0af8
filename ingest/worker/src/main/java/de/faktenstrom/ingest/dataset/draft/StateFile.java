package de.faktenstrom.ingest.dataset.draft;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.version.Snapshot;
import java.io.IOException;
import java.io.Writer;

/// Every cell of a state, as CSV (RFC 4180, UTF-8, semicolons): codes and the value as the
/// publisher means it, missing signs included.
public final class StateFile {

  private StateFile() {}

  /// In the order of the codes.
  public static void write(Snapshot state, Writer out) throws IOException {
    for (Dimension dimension : state.dimensions()) {
      out.write(Escaped.words(dimension.code()) + ";");
    }
    out.write("measure;unit;value;status\r\n");
    for (int row = 0; row < state.size(); row++) {
      Observation cell = state.observation(row);
      for (String code : cell.coordinates()) {
        out.write(Escaped.words(code) + ";");
      }
      out.write(Escaped.words(cell.measure()) + ";" + Escaped.words(cell.unit()) + ";");
      out.write(ChangeFile.value(cell) + "\r\n");
    }
  }
}
