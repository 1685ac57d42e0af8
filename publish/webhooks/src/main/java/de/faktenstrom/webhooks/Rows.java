package de.faktenstrom.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch as rows: an event for each partner, a delivery for each endpoint.
final class Rows {

  private record Line(Stored stored, Endpoint endpoint, long sequence, boolean atOnce) {}

  private final List<Stored> batch;
  private final PlanTable table;

  Rows(List<Stored> batch, PlanTable table) {
    this.batch = batch;
    this.table = table;
  }

  /// What may go at once: endpoints where a place was taken, by the announcement's row.
  record Reserved(Map<Long, Set<UUID>> places) {

    boolean contains(Stored stored, UUID endpoint) {
      return places.getOrDefault(stored.id(), Set.of()).contains(endpoint);
    }
  }

  /// Takes places where nothing of the item comes before, or after it in this batch.
  Reserved reserve(Dispatcher dispatcher, Instant now) {
    Map<UUID, Integer> times = new HashMap<>();
    batch.forEach(stored -> times.merge(stored.row().item(), 1, Integer::sum));
    Map<Long, Set<UUID>> places = new HashMap<>();
    for (Stored stored : batch) {
      if (stored.entry().first() && there(times.get(stored.row().item())) == 1) {
        Set<UUID> taken = new HashSet<>();
        for (Endpoint endpoint : stored.entry().receivers()) {
          if (dispatcher.reserve(endpoint, now)) {
            taken.add(endpoint.id());
          }
        }
        places.put(stored.id(), taken);
      }
    }
    return new Reserved(places);
  }

  /// @param atOnce what goes as soon as it is committed
  /// @param queued whether more was written than that
  record Planned(List<Job> atOnce, boolean queued) {}

  Planned write(Reserved reserved, Instant now) {
    List<Line> lines = lines(reserved);
    Instant until = now.plus(Dispatcher.LEASE);
    Map<PlanTable.Place, Long> ids =
        table.insertDeliveries(lines.stream().map(line -> row(line, until)).toList(), now);
    List<Job> atOnce = lines.stream().filter(Line::atOnce).map(line -> job(line, ids)).toList();
    return new Planned(atOnce, atOnce.size() < lines.size());
  }

  private List<Line> lines(Reserved reserved) {
    Map<UUID, Long> next = sequences();
    List<Line> lines = new ArrayList<>();
    List<PlanTable.EventRow> events = new ArrayList<>();
    for (Stored stored : batch) {
      for (UUID partner : partners(stored)) {
        long sequence = there(next.merge(partner, 1L, Long::sum));
        events.add(new PlanTable.EventRow(partner, sequence, stored.id()));
      }
      for (Endpoint to : stored.entry().receivers()) {
        boolean atOnce = reserved.contains(stored, to.id());
        lines.add(new Line(stored, to, there(next.get(to.partner())), atOnce));
      }
    }
    table.insertEvents(events);
    return lines;
  }

  /// The last sequence of each partner before this batch; all that the batch needs are taken.
  private Map<UUID, Long> sequences() {
    Map<UUID, Integer> counts = new HashMap<>();
    batch.forEach(stored -> partners(stored).forEach(p -> counts.merge(p, 1, Integer::sum)));
    Map<UUID, Long> before = new HashMap<>();
    table
        .take(counts)
        .forEach((partner, last) -> before.put(partner, last - there(counts.get(partner))));
    return before;
  }

  private static Set<UUID> partners(Stored stored) {
    Set<UUID> partners = new HashSet<>();
    stored.entry().receivers().forEach(endpoint -> partners.add(endpoint.partner()));
    return partners;
  }

  private static PlanTable.DeliveryRow row(Line line, Instant until) {
    return new PlanTable.DeliveryRow(
        line.endpoint().id(),
        line.sequence(),
        line.stored().id(),
        line.stored().row().item(),
        line.stored().row().revision(),
        line.atOnce() ? until : null);
  }

  private static Job job(Line line, Map<PlanTable.Place, Long> ids) {
    PlanTable.Row row = line.stored().row();
    return new Job(
        line.endpoint(),
        there(ids.get(new PlanTable.Place(line.endpoint().id(), line.sequence()))),
        row.item(),
        row.version(),
        row.revision(),
        0,
        row.traceparent(),
        Body.of(row.type(), row.at(), line.sequence(), row.rest()));
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
