package de.faktenstrom.desk.item;

import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.judgement.Judgements;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Takes batches of enriched versions in: a handful of statements, however many items.
public final class Arrivals {

  private static final Map<String, Class<ItemEnriched>> TYPES =
      Map.of(ItemEnriched.TYPE, ItemEnriched.class);

  private final Items items;
  private final Resolving resolving;
  private final Describing describing;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  Arrivals(Items items, Resolving resolving, Outbox outbox, Audit audit, Clock clock) {
    this.items = items;
    this.resolving = resolving;
    this.describing = new Describing(items, outbox, audit);
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /// Within the reader's transaction.
  public void receive(List<Event> batch) {
    List<Read<ItemEnriched>> versions = EventJson.readAll(batch, TYPES);
    Set<UUID> ids =
        versions.stream()
            .map(read -> ItemUri.id(read.data().item().uri()))
            .collect(Collectors.toSet());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<UUID, ItemRow> known = items.lock(ids);
    Map<UUID, Judgements> judged = items.judgements().of(known.keySet());
    Effects effects = Arriving.of(known, judged, versions, now);
    items.heed(WorkSignals.of(versions)).forEach(effects::add);
    items.write(effects);
    List<Outgoing> resolved = resolving.receive(effects.again());
    CrashPoint.reached("desk.received");
    outbox.append("/desk", effects.events());
    outbox.append("/desk", resolved);
    CrashPoint.reached("desk.received.appended");
    audit.append(now, effects.deeds());
    describing.answered(batch, now);
  }
}
