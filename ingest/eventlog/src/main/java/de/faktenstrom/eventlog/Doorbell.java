package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes the relay of this process. Rings while nobody waits are kept as one.
final class Doorbell {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition earlier = lock.newCondition();
  private long due;
  private boolean rung;
  private volatile boolean answered;

  void ring() {
    ringWithin(Duration.ZERO);
  }

  /// Rings after that time, if nobody rings before.
  void ringWithin(Duration time) {
    long at = System.nanoTime() + time.toNanos();
    lock.lock();
    try {
      if (!rung || at - due < 0) {
        rung = true;
        due = at;
        earlier.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Returns at a ring, at once if there was one since the last call, or after `atMost`.
  void await(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    lock.lock();
    try {
      for (long left; (left = (rung && due - end < 0 ? due : end) - System.nanoTime()) > 0; ) {
        earlier.awaitNanos(left);
      }
      if (rung && due - System.nanoTime() <= 0) {
        rung = false;
      }
    } finally {
      lock.unlock();
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
