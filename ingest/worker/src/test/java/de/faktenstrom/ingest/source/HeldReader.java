package de.faktenstrom.ingest.source;

import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Reads for as long as the test wants and brings nothing.
final class HeldReader implements Reader {

  private final SourceKind kind;
  private final Records records;
  private final Clock clock;
  private final Semaphore ends = new Semaphore(0);
  private final AtomicInteger reading = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();

  HeldReader(SourceKind kind, Records records, Clock clock) {
    this.kind = kind;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public SourceKind kind() {
    return kind;
  }

  @Override
  public void read(Due due) {
    most.accumulateAndGet(reading.incrementAndGet(), Math::max);
    ends.acquireUninterruptibly();
    reading.decrementAndGet();
    records.failed(due, clock.instant(), "Es kam nichts.");
    read.incrementAndGet();
  }

  /// Nothing is held any more.
  void letGo() {
    ends.release(10_000);
  }

  int reading() {
    return reading.get();
  }

  /// How many were read at one time.
  int most() {
    return most.get();
  }

  /// How many are done.
  int done() {
    return read.get();
  }
}
