package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the relay of this process. Rings while nobody waits are kept as one.
final class Doorbell {

  private final Semaphore rings = new Semaphore(0);
  private volatile boolean answered;

  void ring() {
    if (rings.availablePermits() == 0) {
      rings.release();
    }
  }

  /// Returns at a ring, at once if there was one since the last call, or after `atMost`.
  void await(Duration atMost) throws InterruptedException {
    if (rings.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      rings.drainPermits();
    }
  }

  /// Whether a relay of this process listens.
  boolean answered() {
    return answered;
  }

  void answered(boolean byRelay) {
    answered = byRelay;
  }
}
