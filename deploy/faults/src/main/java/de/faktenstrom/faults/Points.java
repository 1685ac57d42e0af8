package de.faktenstrom.faults;

import java.util.List;
import java.util.Random;
import java.util.Set;

/// The named places between an effect and the record of it, as `CrashPoint.reached` names them.
final class Points {

  static final List<String> ALL =
      List.of(
          "ingest.push.written",
          "ingest.push.committed",
          "ingest.fetch.read",
          "ingest.fetch.written",
          "ingest.directory.committed",
          "ingest.oai.read",
          "ingest.oai.written",
          "ingest.oai.committed",
          "ingest.table.ordered",
          "ingest.table.read",
          "ingest.table.written",
          "ingest.table.committed",
          "relay.read",
          "relay.sent",
          "relay.deleted",
          "reader.applied",
          "reader.committed",
          "reader.dead",
          "enrich.tagged",
          "enrich.appended",
          "desk.received",
          "desk.received.appended",
          "desk.release.written",
          "desk.release.committed",
          "desk.correct.written",
          "desk.withdraw.written",
          "desk.timer.due",
          "desk.timer.released",
          "desk.ledger.written",
          "feeds.projected",
          "feeds.appended",
          "newsletter.planned",
          "newsletter.sent",
          "newsletter.recorded",
          "webhooks.planned",
          "webhooks.sent",
          "webhooks.recorded");

  /// Reached many times in a batch, so that a later time is worth an attempt too.
  private static final Set<String> OFTEN =
      Set.of(
          "relay.read",
          "relay.sent",
          "relay.deleted",
          "reader.applied",
          "reader.committed",
          "desk.ledger.written",
          "webhooks.sent",
          "newsletter.sent");

  private Points() {}

  /// The value of the property `faktenstrom.crash`.
  static String armed(String point, Random random) {
    return OFTEN.contains(point) ? point + ":" + (1 + random.nextInt(4)) : point;
  }
}
