package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.read.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The bytes a state is kept as: its canonical text and its labels, compressed by Zstandard (RFC
/// 8878). The address of the bytes is [Snapshot#hash()].
public final class KeptSnapshot {

  private KeptSnapshot() {}

  public static void write(Snapshot snapshot, OutputStream out) throws IOException {
    throw new UnsupportedOperationException();
  }

  public static byte[] bytes(Snapshot snapshot) {
    throw new UnsupportedOperationException();
  }

  /// @throws IOException if the bytes are not what was kept under this hash
  public static Snapshot read(InputStream in, String hash, Limits limits) throws IOException {
    throw new UnsupportedOperationException();
  }
}
