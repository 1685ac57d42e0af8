package de.faktenstrom.ingest.source;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// What reading one document came to.
///
/// @param peakHeap megabytes in use at the worst, looked at every 2 ms, garbage and all else in the
///   process included
record Measured(String document, String outcome, double seconds, long peakHeap) {

  static Measured of(String document, Supplier<String> reading) {
    System.gc();
    AtomicLong peak = new AtomicLong();
    try (ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor()) {
      Runnable look = () -> peak.accumulateAndGet(used(), Math::max);
      looking.scheduleAtFixedRate(look, 0, 2, TimeUnit.MILLISECONDS);
      long start = System.nanoTime();
      String outcome = reading.get();
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      looking.shutdownNow();
      return new Measured(document, outcome, time.toMillis() / 1e3, peak.get() >> 20);
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  String line() {
    return String.format(
        Locale.ROOT, "%-22s | %7.2f s | %4d MB | %s", document, seconds, peakHeap, outcome);
  }

  static Measured parse(String line) {
    String[] cells = line.split("\\|", 4);
    return new Measured(
        cells[0].strip(),
        cells[3].strip(),
        Double.parseDouble(cells[1].replace("s", "").strip()),
        Long.parseLong(cells[2].replace("MB", "").strip()));
  }
}
