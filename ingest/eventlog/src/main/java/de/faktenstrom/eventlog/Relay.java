package de.faktenstrom.eventlog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Takes events from the outbox to Kafka, on its own thread, in order for each subject. Any number
/// of them may run at once. Outlives outages of broker and database.
final class Relay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration CONTENDED = Duration.ofMillis(10);
  private static final Duration TROUBLED = Duration.ofSeconds(1);

  private final RelayRound round;
  private final LogWriter writer;
  private final Doorbell doorbell;
  private final OutboxNotices notices;
  private volatile boolean running;
  private @Nullable Thread thread;

  Relay(RelayRound round, LogWriter writer, Doorbell doorbell, OutboxNotices notices) {
    this.round = round;
    this.writer = writer;
    this.doorbell = doorbell;
    this.notices = notices;
  }

  @Override
  public void start() {
    running = true;
    doorbell.answered(true);
    notices.start();
    thread = Thread.ofPlatform().name("relay").start(this::work);
  }

  private void work() {
    boolean troubled = false;
    while (running) {
      try {
        RelayRound.Outcome outcome = round.run();
        if (troubled) {
          LOG.info("The relay works again");
          troubled = false;
        }
        rest(outcome);
      } catch (InterruptedException _) {
        running = false;
      } catch (Throwable e) {
        if (!troubled) {
          LOG.warn("The relay is held up and tries on: {}", Cause.of(e));
          troubled = true;
        }
        pause(TROUBLED);
      }
    }
    writer.close();
  }

  private void rest(RelayRound.Outcome outcome) throws InterruptedException {
    switch (outcome) {
      case MOVED -> {}
      case NOTHING_THERE -> doorbell.await(IDLE);
      case OTHERS_AT_WORK -> doorbell.await(CONTENDED);
    }
  }

  private void pause(Duration duration) {
    try {
      doorbell.await(duration);
    } catch (InterruptedException _) {
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    doorbell.answered(false);
    doorbell.ring();
    notices.stop();
    if (thread != null) {
      Threads.end(thread);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before the readers and routes, which may append; stopped after them.
  @Override
  public int getPhase() {
    return 200;
  }
}
