package de.faktenstrom.webhooks;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Delivered;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// From what the desk lets out to what is to be delivered: who gets it, under which sequence, and
/// what it overtakes. Runs in the reader's transaction; what can go at once goes when that is
/// committed.
final class Planner implements Processor {

  private final EndpointTable endpoints;
  private final PlanTable plans;
  private final Dispatcher dispatcher;
  private final Outbox outbox;
  private final Clock clock;
  private final URI publicUrl;

  Planner(Tables tables, Dispatcher dispatcher, Outbox outbox, Clock clock, URI publicUrl) {
    this.endpoints = tables.endpoints();
    this.plans = tables.plans();
    this.dispatcher = dispatcher;
    this.outbox = outbox;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void process(Exchange exchange) throws InvalidPayloadException {
    plan((List<Event>) exchange.getMessage().getMandatoryBody(List.class));
  }

  /// @param events of topic `faktenstrom.released`, in order for each item
  void plan(List<Event> events) {
    List<Draft.Came> batch =
        EventJson.readAll(events, Announcement.TYPES).stream()
            .filter(read -> read.data().channels().contains(Channel.WEBHOOK))
            .map(read -> new Draft.Came(read.data(), read.event().traceparent()))
            .toList();
    Instant now = clock.instant();
    List<Endpoint> all = batch.isEmpty() ? List.of() : endpoints.all(now);
    if (all.isEmpty()) {
      return;
    }
    List<Draft.Entry> entries = draft(batch, all);
    if (!entries.isEmpty()) {
      write(entries, now);
      CrashPoint.reached("webhooks.planned");
    }
  }

  private List<Draft.Entry> draft(List<Draft.Came> batch, List<Endpoint> all) {
    List<UUID> changed =
        batch.stream().filter(Planner::overtakes).map(Draft.Came::item).distinct().toList();
    Set<PlanTable.Holding> holders = changed.isEmpty() ? Set.of() : plans.holders(changed);
    return new Draft(all, holders, plans.last(batch.stream().map(Draft.Came::item).toList()))
        .of(batch);
  }

  private static boolean overtakes(Draft.Came came) {
    return switch (came.announcement()) {
      case Announcement.Released _, Announcement.Updated _, Announcement.Described _ -> false;
      case Announcement.Corrected _, Announcement.Withdrawn _ -> true;
    };
  }

  private void write(List<Draft.Entry> entries, Instant now) {
    Receipts receipts = new Receipts();
    entries.stream().filter(Draft.Entry::late).forEach(entry -> late(entry, now, receipts));
    List<Stored> fresh = store(entries.stream().filter(entry -> !entry.late()).toList());
    if (!fresh.isEmpty()) {
      handOver(new Rows(fresh, plans), now);
      Map<UUID, PlanTable.Key> newest = overtaking(fresh);
      supersede(newest, now, receipts);
      fresh.stream()
          .map(Stored::entry)
          .filter(entry -> holds(entry, newest))
          .forEach(entry -> waiting(entry, now, receipts));
    }
    outbox.append("/webhooks", receipts.events());
  }

  /// What was stored before, by a reader that forgot, is left out.
  private List<Stored> store(List<Draft.Entry> entries) {
    List<PlanTable.Row> rows = entries.stream().map(this::row).toList();
    Map<PlanTable.Key, Long> ids = plans.announce(rows);
    List<Stored> stored = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Long id = ids.get(entries.get(i).came().key());
      if (id != null) {
        stored.add(new Stored(entries.get(i), rows.get(i), id));
      }
    }
    return stored;
  }

  /// The newest correction or withdrawal of each item.
  private static Map<UUID, PlanTable.Key> overtaking(List<Stored> fresh) {
    Map<UUID, PlanTable.Key> newest = new HashMap<>();
    fresh.stream()
        .map(stored -> stored.entry().came())
        .filter(Planner::overtakes)
        .forEach(came -> newest.put(came.item(), came.key()));
    return newest;
  }

  private static boolean holds(Draft.Entry entry, Map<UUID, PlanTable.Key> newest) {
    PlanTable.Key by = newest.get(entry.came().item());
    return by == null || entry.came().announcement().revision() >= by.revision();
  }

  private PlanTable.Row row(Draft.Entry entry) {
    Announcement announcement = entry.came().announcement();
    return new PlanTable.Row(
        entry.came().item(),
        announcement.revision(),
        announcement.version(),
        announcement.publicType(),
        announcement.at(),
        Payload.of(announcement, entry.before(), publicUrl),
        entry.came().traceparent());
  }

  private void handOver(Rows rows, Instant now) {
    Rows.Reserved reserved = rows.reserve(dispatcher, now);
    AfterCommit commit = new AfterCommit(dispatcher, reserved);
    TransactionSynchronizationManager.registerSynchronization(commit);
    commit.then(rows.write(reserved, now));
  }

  private void supersede(Map<UUID, PlanTable.Key> newest, Instant now, Receipts receipts) {
    if (newest.isEmpty()) {
      return;
    }
    for (PlanTable.Overtaken old : plans.supersede(List.copyOf(newest.values()), now)) {
      receipts.add(
          "urn:uuid:" + old.item(),
          old.version(),
          old.revision(),
          null,
          new Delivered.Outcome(
              old.endpoint().toString(),
              old.partnerName(),
              Delivered.State.SUPERSEDED,
              old.attempts(),
              now,
              "A correction or withdrawal came first."));
    }
  }

  /// A replayed announcement that a newer one has overtaken long ago is told, never sent.
  private static void late(Draft.Entry entry, Instant now, Receipts receipts) {
    entry
        .receivers()
        .forEach(e ->
            receipt(
                entry,
                e,
                Delivered.State.SUPERSEDED,
                "A newer revision was announced before this one arrived.",
                now,
                receipts));
  }

  private static void waiting(Draft.Entry entry, Instant now, Receipts receipts) {
    entry.receivers().stream()
        .filter(endpoint -> !endpoint.active())
        .forEach(e ->
            receipt(
                entry,
                e,
                Delivered.State.WAITING,
                "The endpoint is switched off; the event waits.",
                now,
                receipts));
  }

  private static void receipt(
      Draft.Entry entry,
      Endpoint endpoint,
      Delivered.State state,
      String detail,
      Instant now,
      Receipts receipts) {
    Announcement announcement = entry.came().announcement();
    receipts.add(
        announcement.uri(),
        announcement.version(),
        announcement.revision(),
        entry.came().traceparent(),
        new Delivered.Outcome(
            endpoint.id().toString(), endpoint.partnerName(), state, 0, now, detail));
  }
}
