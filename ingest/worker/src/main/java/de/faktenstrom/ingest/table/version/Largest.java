package de.faktenstrom.ingest.table.version;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/// The changes that weigh most, as many as are kept. Of equal weight, those first in the order of
/// the codes.
final class Largest {

  private record Weighed(BigDecimal weight, long place, ObservationChange change) {}

  private static final Comparator<Weighed> HEAVY_FIRST =
      Comparator.comparing(Weighed::weight).reversed().thenComparingLong(Weighed::place);

  private final Function<ObservationChange, BigDecimal> weight;
  private final int most;
  private final PriorityQueue<Weighed> kept = new PriorityQueue<>(HEAVY_FIRST.reversed());
  private long place;

  Largest(int most, Function<ObservationChange, BigDecimal> weight) {
    this.most = most;
    this.weight = weight;
  }

  void add(ObservationChange change) {
    kept.add(new Weighed(weight.apply(change), place++, change));
    if (kept.size() > most) {
      kept.poll();
    }
  }

  List<ObservationChange> inOrder() {
    List<Weighed> sorted = new ArrayList<>(kept);
    sorted.sort(HEAVY_FIRST);
    return sorted.stream().map(Weighed::change).toList();
  }
}
