package de.faktenstrom.ingest.dataset.draft;

import de.faktenstrom.ingest.table.Observation;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cell the sentence is about, and what it is set against.
///
/// @param against the period before in a new one, else the same cell in the state before; absent
///   where there is none
record Lead(Observation cell, @Nullable Observation against, boolean newPeriod) {

  /// The cell in focus, of the time at which most changed; without one the largest change. Absent
  /// where the table says nothing of it.
  static @Nullable Lead of(Comparison comparison, List<Row> rows) {
    String period = rows.isEmpty() ? latest(comparison) : rows.getFirst().period();
    Observation cell = focused(comparison, period);
    if (cell == null) {
      cell = rows.isEmpty() ? null : rows.getFirst().after();
    }
    if (cell == null) {
      return null;
    }
    Observation before = comparison.before(cell);
    return before == null
        ? new Lead(cell, comparison.at(cell, comparison.earlier(comparison.period(cell))), true)
        : new Lead(cell, before, false);
  }

  private static @Nullable Observation focused(Comparison comparison, String period) {
    if (comparison.wording().focus().isEmpty()) {
      return null;
    }
    // Totals of what the focus leaves open come first: the fewer labels, the more a cell stands
    // for.
    return comparison
        .after()
        .observations()
        .filter(cell -> comparison.period(cell).equals(period) && comparison.isInFocus(cell))
        .min(Comparator.comparingInt(cell -> parts(comparison.label(cell, false))))
        .orElse(null);
  }

  private static int parts(String label) {
    return label.isEmpty() ? 0 : label.split(";", -1).length;
  }

  private static String latest(Comparison comparison) {
    return comparison.after().periods().stream()
        .map(member -> member.code())
        .max(String::compareTo)
        .orElse("");
  }
}
