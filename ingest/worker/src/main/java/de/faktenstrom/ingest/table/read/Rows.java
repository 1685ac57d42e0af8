package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Value;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The rows of a table, one at a time; columns count from 0, and one that the row has not is blank.
interface Rows {

  /// @return false after the last
  boolean next() throws IOException, UnreadableTable;

  /// Of this row in the document, from 1.
  long number();

  int width();

  boolean isBlank(int column);

  String text(int column) throws UnreadableTable;

  /// @return null if the cell holds neither number nor sign; the flaw is told
  @Nullable Value value(int column) throws UnreadableTable;
}
