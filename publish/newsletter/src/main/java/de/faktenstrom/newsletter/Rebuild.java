package de.faktenstrom.newsletter;

import de.faktenstrom.eventlog.CrashPoint;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Replaces the content of mails that wait when an item of it has a newer revision; to be called
/// under [PlanLock#plan].
@Component
class Rebuild {

  private final StaleTables stale;
  private final Planner planner;
  private final MailingTables mailings;
  private final Receipts receipts;

  Rebuild(StaleTables stale, Planner planner, MailingTables mailings, Receipts receipts) {
    this.stale = stale;
    this.planner = planner;
    this.mailings = mailings;
    this.receipts = receipts;
  }

  boolean isDue(Instant now) {
    return stale.any(now);
  }

  /// A mail that may have left before a crash keeps its other items and stays known as a possible
  /// holder of the old ones, so that their correction comes in a mail of its own.
  void all(Instant now) {
    for (StaleTables.Stale bundle : stale.all(now)) {
      stale.split(bundle, now);
      Set<UUID> waiting = mailings.waitingSubscribers(bundle.bundle());
      if (!waiting.isEmpty()) {
        receipts.superseded(bundle.bundle(), now);
        List<Bundle> bundles = planner.again(bundle, waiting);
        mailings.move(bundle, bundles, now);
      }
      stale.settle(bundle);
    }
    CrashPoint.reached("newsletter.planned");
  }
}
