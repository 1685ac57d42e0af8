package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.FlatFile;
import de.faktenstrom.ingest.table.read.Limits;
import de.faktenstrom.ingest.table.read.NumberStyle;
import de.faktenstrom.ingest.table.read.TableFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Short ways to a read state.
public final class States {

  private States() {}

  public static Reading read(InputStream document, TableFormat format) {
    try {
      return Reading.of(document, format, Limits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Reading.State state(InputStream document, TableFormat format) {
    Reading reading = read(document, format);
    if (reading instanceof Reading.State state) {
      return state;
    }
    throw new AssertionError(reading.toString());
  }

  public static Reading.State state(String document, TableFormat format) {
    return state(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), format);
  }

  public static Reading.State genesis(InputStream document) {
    return state(document, new TableFormat.GenesisCsv(NumberStyle.FOUND));
  }

  public static Snapshot of(FlatFile file) {
    return genesis(file.stream()).snapshot();
  }

  public static Snapshot of(FlatFile.Row... rows) {
    return of(FlatFile.of(rows));
  }
}
