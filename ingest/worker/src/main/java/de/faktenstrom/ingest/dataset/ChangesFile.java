package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.draft.ChangeFile;
import de.faktenstrom.ingest.table.version.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The CSV of what differs between two states, packed as it is kept. Reading it needs no state in
/// memory.
final class ChangesFile {

  private ChangesFile() {}

  static byte[] of(Snapshot before, Snapshot after) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (Writer out =
        new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8)) {
      ChangeFile.write(before, after, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static void unpack(byte[] packed, OutputStream out) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      in.transferTo(out);
    }
  }
}
