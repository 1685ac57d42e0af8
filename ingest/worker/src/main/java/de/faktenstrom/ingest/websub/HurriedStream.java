package de.faktenstrom.ingest.websub;

import de.faktenstrom.ingest.web.RefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// A body that must have come within a time, however slowly its sender drips. Each wait for more is
/// the server's to bound.
final class HurriedStream extends FilterInputStream {

  private final long end;

  HurriedStream(InputStream in, Duration longest) {
    super(in);
    this.end = System.nanoTime() + longest.toNanos();
  }

  @Override
  public int read() throws IOException {
    hurry();
    return super.read();
  }

  @Override
  public int read(byte[] block, int from, int length) throws IOException {
    hurry();
    return super.read(block, from, length);
  }

  private void hurry() {
    if (System.nanoTime() - end > 0) {
      throw new RefusedException(408, "The body came too slowly; deliver it again.");
    }
  }
}
