package de.faktenstrom.ingest.dataset.draft;

import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Value;
import de.faktenstrom.ingest.table.version.ObservationChange;
import de.faktenstrom.ingest.table.version.VersionKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// One of the largest changes.
///
/// @param period code of its time
/// @param ratio delta by the size of what was before
record Row(
    String label,
    String period,
    Observation before,
    Observation after,
    @Nullable BigDecimal delta,
    @Nullable BigDecimal ratio) {

  static final int MOST = 10;

  private static final Comparator<Row> BY_SIZE =
      Comparator.comparing(Row::size).thenComparing(Row::label, Comparator.reverseOrder());

  /// Of a new period against the one before it, else of each changed cell against itself; those in
  /// the wording's focus, or all where none is. The largest first.
  static List<Row> of(Comparison comparison) {
    List<Row> focused = rows(comparison, true);
    return focused.isEmpty() ? rows(comparison, false) : focused;
  }

  private static List<Row> rows(Comparison comparison, boolean focused) {
    boolean fresh = comparison.difference().kind() == VersionKind.NEW_PERIOD;
    if (fresh || comparison.difference().changes().isEmpty()) {
      return ofPeriod(comparison, focused);
    }
    return comparison.difference().changes().stream()
        .filter(change -> !focused || comparison.isInFocus(change.after()))
        .limit(MOST)
        .map(change -> of(comparison, change))
        .toList();
  }

  private static Row of(Comparison comparison, ObservationChange change) {
    return new Row(
        comparison.label(change.after(), true),
        comparison.period(change.after()),
        change.before(),
        change.after(),
        change.delta(),
        change.ratio());
  }

  private static List<Row> ofPeriod(Comparison comparison, boolean focused) {
    String latest =
        comparison.difference().structure().newPeriods().stream()
            .map(name -> name.substring(name.indexOf('=') + 1))
            .max(String::compareTo)
            .orElse(null);
    if (latest == null) {
      return List.of();
    }
    String earlier = comparison.earlier(latest);
    PriorityQueue<Row> largest = new PriorityQueue<>(BY_SIZE);
    comparison
        .after()
        .observations()
        .filter(cell -> comparison.period(cell).equals(latest))
        .filter(cell -> !focused || comparison.isInFocus(cell))
        .forEach(cell -> {
          Observation before = comparison.at(cell, earlier);
          if (before != null) {
            largest.add(between(comparison, before, cell));
          }
          if (largest.size() > MOST) {
            largest.poll();
          }
        });
    return largest.stream().sorted(BY_SIZE.reversed()).toList();
  }

  static Row between(Comparison comparison, Observation before, Observation after) {
    BigDecimal delta = null;
    BigDecimal ratio = null;
    if (before.value() instanceof Value.Number(BigDecimal old)
        && after.value() instanceof Value.Number(BigDecimal fresh)) {
      delta = fresh.subtract(old);
      ratio = old.signum() == 0 ? null : delta.divide(old.abs(), MathContext.DECIMAL64);
    }
    return new Row(
        comparison.label(after, true), comparison.period(after), before, after, delta, ratio);
  }

  private BigDecimal size() {
    return delta == null ? BigDecimal.ZERO : delta.abs();
  }
}
