package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Dimension;
import java.time.LocalDate;
import java.util.List;

/// What differs between two states of one table.
///
/// @param changes largest absolute delta first, at most [#MOST]
/// @param steepest largest relative delta first, at most [#MOST]
/// @param changed cells with another value or status
/// @param added cells that were not there before
/// @param removed cells that are gone
public record Difference(
    VersionKind kind,
    List<Dimension> dimensions,
    List<ObservationChange> changes,
    List<ObservationChange> steepest,
    long changed,
    long added,
    long removed,
    Structure structure) {

  public static final int MOST = 1_000;

  /// @param day on which the later state was read, in the publisher's zone
  public static Difference between(
      Snapshot before, Snapshot after, RevisionCalendar calendar, LocalDate day) {
    return Comparison.of(before, after, calendar, day);
  }
}
