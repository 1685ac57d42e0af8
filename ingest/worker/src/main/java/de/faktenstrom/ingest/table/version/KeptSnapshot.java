package de.faktenstrom.ingest.table.version;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import de.faktenstrom.ingest.table.read.CappedStream;
import de.faktenstrom.ingest.table.read.Limits;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The bytes a state is kept as: its canonical text, an empty line and its labels, compressed by
/// Zstandard (RFC 8878). The address of the bytes is [Snapshot#hash()], so that a state is kept
/// once however often it is read; the labels are those it had at first.
public final class KeptSnapshot {

  private static final int LEVEL = 3;

  private KeptSnapshot() {}

  /// @param out not closed
  public static void write(Snapshot snapshot, OutputStream out) throws IOException {
    try (ZstdOutputStream packed = new ZstdOutputStream(new Unclosed(out), LEVEL)) {
      packed.setChecksum(true);
      CanonicalText.write(snapshot, packed);
      packed.write(KeptLabels.of(snapshot).getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Ends the compression without ending what is below.
  private static final class Unclosed extends FilterOutputStream {

    private Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  public static byte[] bytes(Snapshot snapshot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(snapshot, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// @throws IOException if the bytes are not what was kept under this hash
  public static Snapshot read(InputStream in, String hash, Limits limits) throws IOException {
    InputStream plain = new CappedStream(new ZstdInputStream(in), limits.bytes());
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    Snapshot snapshot;
    try {
      snapshot = KeptLines.read(lines);
    } catch (IllegalArgumentException e) {
      throw new IOException("kept bytes of " + hash + " are no snapshot", e);
    }
    if (!snapshot.hash().equals(hash)) {
      throw new IOException("kept bytes of " + hash + " are those of " + snapshot.hash());
    }
    return snapshot;
  }
}
