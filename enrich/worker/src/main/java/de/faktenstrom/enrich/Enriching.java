package de.faktenstrom.enrich;

import de.faktenstrom.enrich.events.ItemEnriched;
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
    CrashPoint.reached("enrich.tagged");
    if (!arrived.isEmpty()) {
      outbox.append("/enrich", outgoing(arrived));
    }
    CrashPoint.reached("enrich.appended");
  }

  private Works.Arrived arrived(EventJson.Read<ItemIngested> read) {
    Event event = read.event();
    return new Works.Arrived(enrichment.enrich(read.data()), event.traceparent(), event.data());
  }

  private List<Outgoing> outgoing(List<Works.Arrived> arrived) {
    List<ItemEnriched> enriched = works.known(arrived);
    return IntStream.range(0, arrived.size())
        .mapToObj(i ->
            new Outgoing(
                ItemEnriched.TOPIC,
                ItemEnriched.TYPE,
                enriched.get(i).item().uri(),
                enriched.get(i),
                arrived.get(i).traceparent()))
        .toList();
  }
}
