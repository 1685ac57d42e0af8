package de.faktenstrom.eventlog;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Forgets ids of applied events once a day. No transport takes so long to deliver a record a
/// second time; a reader that begins anew goes by its position, not by these ids.
final class AppliedPruning implements SmartLifecycle {

  static final Duration KEPT = Duration.ofDays(60);

  private static final Logger LOG = LoggerFactory.getLogger(AppliedPruning.class);

  private final AppliedTable applied;
  private final Clock clock;
  private @Nullable ScheduledExecutorService timer;

  AppliedPruning(AppliedTable applied, Clock clock) {
    this.applied = applied;
    this.clock = clock;
  }

  @Override
  public void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("applied-pruning").factory());
    var _ = timer.scheduleWithFixedDelay(this::prune, 5, 24 * 60, TimeUnit.MINUTES);
  }

  void prune() {
    try {
      int gone = applied.prune(clock.instant().minus(KEPT));
      LOG.info("Forgot {} ids of applied events", gone);
    } catch (RuntimeException e) {
      LOG.warn("Ids of applied events are kept for now: {}", Cause.of(e));
    }
  }

  @Override
  public void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
