package de.faktenstrom.ingest.table.version;

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
    return List.copyOf(state.flaws());
  }
}
