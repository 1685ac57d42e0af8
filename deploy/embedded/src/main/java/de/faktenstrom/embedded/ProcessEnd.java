package de.faktenstrom.embedded;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A broker that cannot go on (its disk is full, its files are damaged) ends its process at once.
/// Here that process is not the broker's alone: it has a database to stop first.
final class ProcessEnd {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessEnd.class);
  private static final AtomicBoolean ENDING = new AtomicBoolean();
  private static final int PATIENCE_SECONDS = 30;

  private ProcessEnd() {}

  static void inOrder() {
    Exit.setExitProcedure((code, _) -> end(code));
    Exit.setHaltProcedure((code, _) -> end(code));
  }

  /// Returns at once: the thread of the broker that calls this is waited for when the broker is
  /// shut down.
  private static void end(int code) {
    if (ENDING.getAndSet(true)) {
      return;
    }
    LOG.error("The event log cannot go on, so the program stops; is the disk full?");
    Thread.ofPlatform().daemon().name("broker-ended").start(() -> System.exit(code));
    Thread.ofPlatform().daemon().name("broker-ended-late").start(() -> halt(code));
  }

  private static void halt(int code) {
    try {
      TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(code);
  }
}
