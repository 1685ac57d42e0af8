package de.faktenstrom.ingest.table.version;

import java.util.List;

/// What else differs than values. Names are `STAAG5` for dimensions, `STAAG5=ST159` for members,
/// the code for measures, at most [#MOST] of a kind.
///
/// @param newPeriods time values that were not there before
/// @param lostPeriods time values that are gone
/// @param otherUnits cells whose unit differs
public record Structure(
    List<String> newDimensions,
    List<String> lostDimensions,
    List<String> newMembers,
    List<String> lostMembers,
    List<String> newPeriods,
    List<String> lostPeriods,
    long otherUnits) {

  public static final int MOST = 1_000;

  /// Whether anything but time differs.
  public boolean isOther() {
    return !newDimensions.isEmpty()
        || !lostDimensions.isEmpty()
        || !newMembers.isEmpty()
        || !lostMembers.isEmpty()
        || otherUnits > 0;
  }
}
