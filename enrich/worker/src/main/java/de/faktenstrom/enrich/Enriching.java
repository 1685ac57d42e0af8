package de.faktenstrom.enrich;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.ItemWritten;
import de.faktenstrom.enrich.events.WrittenEnriched;
import de.faktenstrom.enrich.resolve.Works;
import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.events.ItemIngested;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// A batch of events, enriched and appended at once. The reader's transaction is around it.
@Component
public class Enriching {

  private final Enrichment enrichment;
  private final Works works;
  private final Outbox outbox;

  Enriching(Enrichment enrichment, Works works, Outbox outbox) {
    this.enrichment = enrichment;
    this.works = works;
    this.outbox = outbox;
  }

  /// @param events in the order of each item
  public void apply(List<Event> events) {
    List<Works.Arrived> arrived =
        EventJson.readAll(events, Map.of(ItemIngested.TYPE, ItemIngested.class)).stream()
            .map(this::arrived)
            .toList();
    append(arrived, (i, enriched) -> outgoing(arrived.get(i), enriched));
  }

  /// Versions that editors wrote.
  ///
  /// @param events in the order of each item
  public void applyWritten(List<Event> events) {
    List<EventJson.Read<ItemWritten>> read =
        EventJson.readAll(events, Map.of(ItemWritten.TYPE, ItemWritten.class));
    append(
        read.stream().map(this::written).toList(), (i, enriched) -> answer(read.get(i), enriched));
  }

  @FunctionalInterface
  private interface Saying {
    Outgoing of(int index, ItemEnriched enriched);
  }

  private void append(List<Works.Arrived> arrived, Saying saying) {
    CrashPoint.reached("enrich.tagged");
    if (!arrived.isEmpty()) {
      List<ItemEnriched> enriched = works.known(arrived);
      outbox.append(
          "/enrich",
          IntStream.range(0, arrived.size()).mapToObj(i -> saying.of(i, enriched.get(i))).toList());
    }
    CrashPoint.reached("enrich.appended");
  }

  private Works.Arrived arrived(EventJson.Read<ItemIngested> read) {
    Event event = read.event();
    return new Works.Arrived(enrichment.enrich(read.data()), event.traceparent(), event.data());
  }

  private Works.Arrived written(EventJson.Read<ItemWritten> read) {
    ItemIngested item = read.data().item();
    return new Works.Arrived(
        enrichment.enrich(item), read.event().traceparent(), EventJson.write(item));
  }

  private static Outgoing outgoing(Works.Arrived arrived, ItemEnriched enriched) {
    return new Outgoing(
        ItemEnriched.TOPIC,
        ItemEnriched.TYPE,
        enriched.item().uri(),
        enriched,
        arrived.traceparent());
  }

  private static Outgoing answer(EventJson.Read<ItemWritten> read, ItemEnriched enriched) {
    return new Outgoing(
        WrittenEnriched.TOPIC,
        WrittenEnriched.TYPE,
        enriched.item().uri(),
        new WrittenEnriched(enriched, read.data().version()),
        read.event().traceparent());
  }
}
