package de.faktenstrom.enrich;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.ItemWritten;
import de.faktenstrom.enrich.events.WrittenEnriched;
import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.events.ItemIngested;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A batch of events, enriched and appended at once. The reader's transaction is around it.
@Component
public class Enriching {

  private final Enrichment enrichment;
  private final Outbox outbox;

  Enriching(Enrichment enrichment, Outbox outbox) {
    this.enrichment = enrichment;
    this.outbox = outbox;
  }

  /// @param events in the order of each item
  public void apply(List<Event> events) {
    append(
        EventJson.readAll(events, Map.of(ItemIngested.TYPE, ItemIngested.class)).stream()
            .map(this::outgoing)
            .toList());
  }

  /// Versions that editors wrote.
  ///
  /// @param events in the order of each item
  public void applyWritten(List<Event> events) {
    append(
        EventJson.readAll(events, Map.of(ItemWritten.TYPE, ItemWritten.class)).stream()
            .map(this::answer)
            .toList());
  }

  private void append(List<Outgoing> enriched) {
    CrashPoint.reached("enrich.tagged");
    if (!enriched.isEmpty()) {
      outbox.append("/enrich", enriched);
    }
    CrashPoint.reached("enrich.appended");
  }

  private Outgoing outgoing(EventJson.Read<ItemIngested> read) {
    ItemEnriched enriched = enrichment.enrich(read.data());
    return new Outgoing(
        ItemEnriched.TOPIC,
        ItemEnriched.TYPE,
        read.data().uri(),
        enriched,
        read.event().traceparent());
  }

  private Outgoing answer(EventJson.Read<ItemWritten> read) {
    ItemWritten written = read.data();
    return new Outgoing(
        WrittenEnriched.TOPIC,
        WrittenEnriched.TYPE,
        written.item().uri(),
        new WrittenEnriched(enrichment.enrich(written.item()), written.version()),
        read.event().traceparent());
  }
}
