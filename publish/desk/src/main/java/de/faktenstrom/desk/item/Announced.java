package de.faktenstrom.desk.item;

import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.publish.events.Announcement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A log line for each announcement that a person or the clock made, once it is committed. What
/// sources let out by themselves comes in thousands and has none.
final class Announced {

  private static final Logger LOG = LoggerFactory.getLogger(Announced.class);

  private Announced() {}

  static void by(String who, List<Outgoing> events) {
    if (events.isEmpty() || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            events.forEach(event -> tell(who, event));
          }
        });
  }

  private static void tell(String who, Outgoing event) {
    if (event.data() instanceof Announcement announcement) {
      try (var _ = Trace.of(event.subject(), event.traceparent())) {
        LOG.info(
            "{} by {}: version {}, revision {}, to {}",
            announcement.type(),
            who,
            announcement.version(),
            announcement.revision(),
            announcement.channels());
      }
    }
  }
}
