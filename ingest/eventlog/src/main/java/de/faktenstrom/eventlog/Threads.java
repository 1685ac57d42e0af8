package de.faktenstrom.eventlog;

import java.time.Duration;

/// Ending a thread that was asked to stop.
final class Threads {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Threads() {}

  /// Waits a while, then interrupts.
  static void end(Thread thread) {
    try {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
        thread.join(PATIENCE);
      }
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
