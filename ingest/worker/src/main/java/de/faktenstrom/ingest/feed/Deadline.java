package de.faktenstrom.ingest.feed;

import java.time.Duration;

/// The time that one document may take. It measures effort, not the time of day.
final class Deadline {

  private final long end;
  private final Duration time;
  private int calls;

  Deadline(Duration time) {
    this.time = time;
    this.end = System.nanoTime() + time.toNanos();
  }

  /// For the smallest steps: looks at the clock now and then only.
  void check() {
    if ((++calls & 0xff) == 0) {
      checkNow();
    }
  }

  /// @throws LimitReached once the time is over
  void checkNow() {
    if (System.nanoTime() - end > 0) {
      throw new LimitReached(Flaw.TOO_SLOW.of(time.toMillis()));
    }
  }
}
