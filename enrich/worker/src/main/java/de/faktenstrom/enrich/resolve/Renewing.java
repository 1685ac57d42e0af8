package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.enrich.resolve.ItemTable.Citing;
import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.events.ItemIngested;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;

/// Enriches versions anew whose works have news: the same version, in one event with all that is
/// known by then.
public final class Renewing {

  private static final int BATCH = 50;

  private final ItemTable items;
  private final WorkTable works;
  private final Function<ItemIngested, ItemEnriched> enrich;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Renewing(
      Asking.Tables tables,
      Function<ItemIngested, ItemEnriched> enrich,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.items = tables.items();
    this.works = tables.works();
    this.enrich = enrich;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// All that is due now.
  ///
  /// @return how many went out
  public int serve() {
    int served = 0;
    int last = BATCH;
    while (last == BATCH) {
      last = Objects.requireNonNull(transaction.execute(_ -> batch()));
      served += last;
    }
    return served;
  }

  private int batch() {
    List<Citing> due = items.takeDue(clock.instant(), BATCH);
    if (due.isEmpty()) {
      return 0;
    }
    List<ItemEnriched> versions =
        due.stream()
            .map(citing -> enrich.apply(EventJson.read(citing.ingested(), ItemIngested.class)))
            .toList();
    TreeSet<Sought> sought = new TreeSet<>();
    versions.forEach(version -> sought.addAll(Attaching.sought(version)));
    Map<Sought, Work> known = works.read(sought);
    List<Outgoing> events = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      events.add(
          new Outgoing(
              ItemEnriched.TOPIC,
              ItemEnriched.TYPE,
              due.get(i).uri(),
              Attaching.attach(versions.get(i), known),
              due.get(i).traceparent()));
    }
    outbox.append("/enrich", events);
    CrashPoint.reached("enrich.renewed");
    return due.size();
  }
}
