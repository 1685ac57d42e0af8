package de.faktenstrom.ingest.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How many bytes of requests may be in memory at once; who comes when it is spent waits for a
/// while.
public final class Budget {

  private static final int UNIT = 1024;
  private static final int WAIT_SECONDS = 10;

  private final Semaphore units;

  public Budget(int bytes) {
    this.units = new Semaphore(bytes / UNIT, true);
  }

  /// @throws RefusedException with 503 where nothing was given back in time
  public Share take(long bytes) {
    int share = Math.toIntExact(1 + bytes / UNIT);
    try {
      if (units.tryAcquire(share, WAIT_SECONDS, TimeUnit.SECONDS)) {
        return () -> units.release(share);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw new RefusedException(503, "Too much is coming in at once; send it again.");
  }

  /// A part of the budget, given back at the end.
  public interface Share extends AutoCloseable {
    @Override
    void close();
  }
}
