package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Lets readers whose work can wait step back while others of this process are busy, and never
/// longer than [#LONGEST] before each of their batches.
final class Traffic {

  static final Duration LONGEST = Duration.ofSeconds(1);

  /// So long after the last batch of another reader, none of its events is under way any more.
  static final Duration QUIET = Duration.ofMillis(250);

  private final LongSupplier nanos;
  private final AtomicInteger atWork = new AtomicInteger();
  private volatile long last;

  Traffic() {
    this(System::nanoTime);
  }

  Traffic(LongSupplier nanos) {
    this.nanos = nanos;
    last = nanos.getAsLong() - QUIET.toNanos();
  }

  /// A batch of a reader that does not wait.
  void pass(Runnable batch) {
    atWork.incrementAndGet();
    try {
      batch.run();
    } finally {
      last = nanos.getAsLong();
      atWork.decrementAndGet();
    }
  }

  /// Returns when it is quiet, or the longest time is over, or waiting is to end.
  ///
  /// @param waits waits for a time; false where waiting is to end
  void letOthersPass(Predicate<Duration> waits) {
    long end = nanos.getAsLong() + LONGEST.toNanos();
    for (long left; (left = left(end)) > 0; ) {
      if (!waits.test(Duration.ofNanos(left))) {
        return;
      }
    }
  }

  /// Until it would be quiet if nobody else comes, at most until the end.
  private long left(long end) {
    long now = nanos.getAsLong();
    long latest = atWork.get() > 0 ? now : last;
    return Math.min(latest + QUIET.toNanos(), end) - now;
  }
}
