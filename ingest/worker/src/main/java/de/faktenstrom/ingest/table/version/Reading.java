package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.read.Limits;
import de.faktenstrom.ingest.table.read.TableFormat;
import de.faktenstrom.ingest.table.read.TableReader;
import de.faktenstrom.ingest.table.read.UnreadableTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// What came of reading a document as a table.
public sealed interface Reading {

  /// @param flaws German sentences on what is wrong in the document itself
  record State(Snapshot snapshot, List<String> flaws) implements Reading {}

  /// @param reason a German sentence
  record Unreadable(String reason) implements Reading {}

  /// @param document not closed
  /// @throws IOException if its bytes cannot be had
  static Reading of(InputStream document, TableFormat format, Limits limits) throws IOException {
    SnapshotBuilder builder = new SnapshotBuilder();
    try {
      TableReader.read(document, format, limits, builder);
    } catch (UnreadableTable e) {
      return new Unreadable(e.german());
    }
    Snapshot snapshot = builder.build();
    return new State(snapshot, builder.flaws());
  }
}
