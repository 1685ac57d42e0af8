package de.faktenstrom.webhooks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers outcomes for a moment and has them written together: one transaction and one receipt an
/// announcement instead of one for each receiver. What cannot be written now is tried again until
/// it can.
final class Recorder {

  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
  private static final Duration GATHER = Duration.ofMillis(50);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final int AT_ONCE = 500;
  private static final int TOO_MANY = 5_000;

  private final RecordedOutcomes written;
  private final ConcurrentLinkedDeque<Outcome> waiting = new ConcurrentLinkedDeque<>();
  private final AtomicInteger count = new AtomicInteger();
  private volatile Consumer<Outcome> afterwards = _ -> {};
  private final AtomicBoolean due = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhooks-record").factory());

  Recorder(RecordedOutcomes written) {
    this.written = written;
  }

  /// @param then told of each outcome once it is written
  void onRecorded(Consumer<Outcome> then) {
    afterwards = then;
  }

  /// Whether more may be sent: outcomes that nobody has written yet stay few.
  boolean keepsUp() {
    return count.get() < TOO_MANY;
  }

  void add(Outcome outcome) {
    waiting.add(outcome);
    count.incrementAndGet();
    schedule(GATHER);
  }

  private void schedule(Duration in) {
    if (due.compareAndSet(false, true) && !thread.isShutdown()) {
      thread.schedule(this::flush, in.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void flush() {
    due.set(false);
    while (!waiting.isEmpty()) {
      List<Outcome> batch = new ArrayList<>();
      for (Outcome next; batch.size() < AT_ONCE && (next = waiting.poll()) != null; ) {
        batch.add(next);
      }
      try {
        written.write(batch);
        count.addAndGet(-batch.size());
        batch.forEach(afterwards);
      } catch (RuntimeException e) {
        LOG.warn("{} outcomes cannot be recorded now, tried again: {}", batch.size(), e.toString());
        batch.reversed().forEach(waiting::addFirst);
        schedule(REST);
        return;
      }
    }
  }

  /// Writes what is there; what cannot be written is sent again after its claim has run out.
  void stop() {
    thread.execute(this::flush);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException _) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
