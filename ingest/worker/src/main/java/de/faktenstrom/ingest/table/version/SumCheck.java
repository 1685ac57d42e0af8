package de.faktenstrom.ingest.table.version;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether totals are the sums of their parts, wherever all of them are numbers.
final class SumCheck {

  private final SumRule rule;
  private final Snapshot state;
  private final int dimension;
  private long checked;
  private long wrong;
  private String first = "";

  private SumCheck(SumRule rule, Snapshot state) {
    this.rule = rule;
    this.state = state;
    this.dimension = state.index(rule.dimension());
  }

  /// @return a German sentence, or null if all sums are met
  static @Nullable String doubt(SumRule rule, Snapshot state) {
    SumCheck check = new SumCheck(rule, state);
    if (check.dimension < 0) {
      return "Die Summe über „" + rule.dimension() + "“ ist nicht zu prüfen: Das Merkmal fehlt.";
    }
    Coded column = state.keys().get(check.dimension);
    List<String> named = new ArrayList<>(rule.parts());
    named.add(rule.total());
    named.removeIf(code -> column.rank(code) >= 0);
    if (!named.isEmpty()) {
      return "Die Summe über „%s“ ist nicht zu prüfen: Es fehlt %s."
          .formatted(rule.dimension(), String.join(", ", named));
    }
    check.all(column);
    return check.wrong == 0 ? null : check.sentence();
  }

  private void all(Coded column) {
    int total = column.rank(rule.total());
    int[] parts = rule.parts().stream().mapToInt(column::rank).toArray();
    for (int row = 0; row < state.size(); row++) {
      BigDecimal number = column.ranks()[row] == total ? state.values().number(row) : null;
      BigDecimal sum = number == null ? null : sum(row, parts);
      if (number != null && sum != null) {
        check(row, number, sum);
      }
    }
  }

  /// @return null unless all parts are numbers of the total's unit
  private @Nullable BigDecimal sum(int row, int[] parts) {
    int[] ranks = new int[state.keys().size()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = state.keys().get(i).ranks()[row];
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int part : parts) {
      ranks[dimension] = part;
      int found = state.row(ranks);
      BigDecimal number = found < 0 ? null : state.values().number(found);
      if (number == null
          || !state.notes().note(found).unit().equals(state.notes().note(row).unit())) {
        return null;
      }
      sum = sum.add(number);
    }
    return sum;
  }

  private void check(int row, BigDecimal total, BigDecimal sum) {
    checked++;
    if (total.subtract(sum).abs().compareTo(rule.tolerance()) > 0) {
      if (wrong++ == 0) {
        first =
            "%s: %s statt %s"
                .formatted(
                    String.join(", ", state.observation(row).coordinates()),
                    total.toPlainString(),
                    sum.toPlainString());
      }
    }
  }

  private String sentence() {
    return "Insgesamt und Teile von „%s“ passen nicht zusammen (%s von %s Summen, zuerst %s)."
        .formatted(rule.dimension(), Plausibility.count(wrong), Plausibility.count(checked), first);
  }
}
