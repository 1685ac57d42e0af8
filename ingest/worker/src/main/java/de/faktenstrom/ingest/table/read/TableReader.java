package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Cells;
import java.io.IOException;
import java.io.InputStream;

/// Reads a table in one pass; what is held at a time is a row and the texts that differ.
public final class TableReader {

  private TableReader() {}

  /// @param document not closed
  /// @throws UnreadableTable if it is not what the format says, or beyond a limit
  public static void read(InputStream document, TableFormat format, Limits limits, Cells cells)
      throws IOException, UnreadableTable {
    throw new UnreadableTable("Noch nicht lesbar");
  }
}
