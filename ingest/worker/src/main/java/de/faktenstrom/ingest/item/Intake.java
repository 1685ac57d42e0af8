package de.faktenstrom.ingest.item;

import com.github.f4b6a3.uuid.UuidCreator;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.ingest.item.Arrival.Handle;
import de.faktenstrom.ingest.item.Verdict.Created;
import de.faktenstrom.ingest.item.Verdict.Unchanged;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/// A batch of arrivals becomes items, versions and events. Runs in the caller's transaction: all of
/// it or nothing.
@Component
public class Intake {

  private final ItemTable items;
  private final VersionTable versions;
  private final Outbox outbox;
  private final Clock clock;

  Intake(ItemTable items, VersionTable versions, Outbox outbox, Clock clock) {
    this.items = items;
    this.versions = versions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Arrivals whose senders name items themselves: nothing but the name counts.
  ///
  /// @return a verdict for each, in order
  /// @throws ConcurrencyFailureException where another transaction took the same new item: roll
  ///   back and try again
  public List<Verdict> take(List<Arrival> arrivals) {
    Map<Handle, Known> known = byHandle(items.lock(handles(arrivals)));
    return record(arrivals, known);
  }

  /// One reading of one source whose row the caller has locked: an item whose name changed is known
  /// by its address.
  ///
  /// @return a verdict for each, in order
  public List<Verdict> takeDocument(List<Arrival> arrivals) {
    List<Known> byKey = items.lock(handles(arrivals));
    Map<Handle, Known> known = byHandle(byKey);
    known.putAll(Recognise.moved(arrivals, byKey, sharingLinks(arrivals)));
    return record(arrivals, known);
  }

  private List<Known> sharingLinks(List<Arrival> arrivals) {
    List<String> links =
        arrivals.stream()
            .map(a -> a.draft().linkKey())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return links.isEmpty() ? List.of() : items.lockByLink(arrivals.getFirst().source().id(), links);
  }

  private List<Verdict> record(List<Arrival> arrivals, Map<Handle, Known> known) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Verdict> verdicts = Recognise.recognise(arrivals, known, UuidCreator::getTimeOrderedEpoch);
    recordItems(verdicts, known, now);
    List<ItemIngested> ingested = new ArrayList<>();
    List<Outgoing> events = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (!(verdict instanceof Unchanged)) {
        ItemIngested version = version(verdict, now);
        ingested.add(version);
        events.add(event(version, verdict.arrival().traceparent()));
      }
    }
    if (!ingested.isEmpty()) {
      versions.insert(ingested);
      outbox.append("/ingest", events);
    }
    return verdicts;
  }

  private void recordItems(List<Verdict> verdicts, Map<Handle, Known> known, Instant now) {
    Map<UUID, Known> before = new HashMap<>();
    known.values().forEach(item -> before.put(item.id(), item));
    Map<UUID, Known> after = new LinkedHashMap<>();
    verdicts.forEach(verdict -> after.put(verdict.item(), Recognise.after(verdict)));
    List<Known> created =
        verdicts.stream().filter(Created.class::isInstance).map(v -> known(after, v)).toList();
    List<Known> altered =
        after.values().stream()
            .filter(item -> before.containsKey(item.id()) && !item.equals(before.get(item.id())))
            .toList();
    if (!created.isEmpty() && items.insert(created, now) < created.size()) {
      throw new ConcurrencyFailureException("An item came in twice at once");
    }
    if (!altered.isEmpty()) {
      items.update(altered, now);
    }
  }

  private static Known known(Map<UUID, Known> after, Verdict verdict) {
    return Objects.requireNonNull(after.get(verdict.item()));
  }

  private static ItemIngested version(Verdict verdict, Instant now) {
    Arrival arrival = verdict.arrival();
    Draft draft = arrival.draft();
    Content content = draft.content();
    return new ItemIngested(
        verdict.uri(),
        verdict.version(),
        draft.externalId(),
        content.kind(),
        content.headline(),
        content.teaser(),
        content.body(),
        content.language(),
        draft.link(),
        content.authors(),
        draft.keywords(),
        draft.published(),
        draft.updated(),
        content.embargo(),
        arrival.source(),
        now,
        draft.hash(),
        content.embargoQuestion(),
        content.attachments());
  }

  private static Outgoing event(ItemIngested version, String traceparent) {
    return new Outgoing(ItemIngested.TOPIC, ItemIngested.TYPE, version.uri(), version, traceparent);
  }

  private static Collection<Handle> handles(List<Arrival> arrivals) {
    return arrivals.stream()
        .map(Arrival::handle)
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  private static Map<Handle, Known> byHandle(List<Known> items) {
    Map<Handle, Known> known = new TreeMap<>();
    items.forEach(item -> known.put(item.handle(), item));
    return known;
  }
}
