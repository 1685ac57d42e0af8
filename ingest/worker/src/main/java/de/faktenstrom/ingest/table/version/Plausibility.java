package de.faktenstrom.ingest.table.version;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a state can be true. Each doubt is a German sentence; a state with any is not accepted
/// before an editor looked at it.
///
/// @param sums totals that must be met
/// @param mostLost share of the cells of a period that stays which may be gone, such as 0.1
public record Plausibility(List<SumRule> sums, double mostLost) {

  public static final Plausibility DEFAULT = new Plausibility(List.of(), 0.1);

  /// @param before the last accepted state, null for the first
  /// @return empty if there is no doubt
  public List<String> doubts(@Nullable Snapshot before, Reading.State state) {
    List<String> doubts = new ArrayList<>(state.flaws());
    Snapshot after = state.snapshot();
    for (SumRule rule : sums) {
      String doubt = SumCheck.doubt(rule, after);
      if (doubt != null) {
        doubts.add(doubt);
      }
    }
    if (before != null && !before.hash().equals(after.hash()) && isComparable(before, after)) {
      Alignment alignment = new Alignment(before, after);
      Magnitudes magnitudes = new Magnitudes(before, after);
      alignment.walk(magnitudes);
      magnitudes.doubt(doubts);
      Losses losses = new Losses(before, after);
      alignment.walk(losses);
      losses.doubt(doubts, mostLost);
    }
    return List.copyOf(doubts);
  }

  private static boolean isComparable(Snapshot before, Snapshot after) {
    return before.dimensions().stream().allMatch(d -> after.index(d.code()) >= 0)
        && before.dimensions().size() == after.dimensions().size();
  }

  /// A count as German readers write it.
  static String count(long number) {
    String digits = Long.toString(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      text.append(i > 0 && (digits.length() - i) % 3 == 0 ? "." : "").append(digits.charAt(i));
    }
    return text.toString();
  }
}
