package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.draft.StateFile;
import de.faktenstrom.ingest.table.read.Limits;
import de.faktenstrom.ingest.table.version.KeptSnapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// States as they were read, so that whatever was cited can be shown again.
@Component
class KeptStates {

  private final DatasetTable table;
  private final TableMemory memory;

  KeptStates(DatasetTable table, TableMemory memory) {
    this.table = table;
    this.memory = memory;
  }

  /// All cells as CSV, packed: whoever reads it slowly keeps no table waiting.
  ///
  /// @param hash of the state
  /// @return absent where there is no such state
  /// @throws IOException if what is kept is damaged
  byte @Nullable [] csv(String hash) throws IOException {
    memory.lock();
    try {
      byte[] kept = table.snapshot(hash);
      if (kept == null) {
        return null;
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (Writer out =
          new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8)) {
        StateFile.write(
            KeptSnapshot.read(new ByteArrayInputStream(kept), hash, Limits.DEFAULT), out);
      }
      return packed.toByteArray();
    } finally {
      memory.unlock();
    }
  }
}
