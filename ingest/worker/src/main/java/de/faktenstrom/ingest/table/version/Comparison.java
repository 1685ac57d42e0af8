package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Dimension;
import java.time.LocalDate;
import java.util.List;

/// Finds out what differs between two states.
final class Comparison implements Alignment.Walk {

  private final Snapshot before;
  private final Snapshot after;
  private final Largest largest = new Largest(Difference.MOST, ObservationChange::weight);
  private final Largest steepest = new Largest(Difference.MOST, ObservationChange::steepness);
  private final boolean[] periodStays;
  private final boolean[] periodIsNew;
  private long changed;
  private long added;
  private long removed;
  private long otherUnits;

  /// Cells that came or went in periods that both states have.
  private long cameAndWent;

  private boolean declared = true;

  private Comparison(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
    this.periodStays = shared(before, after);
    this.periodIsNew = shared(after, before);
    for (int i = 0; i < periodIsNew.length; i++) {
      periodIsNew[i] = !periodIsNew[i];
    }
  }

  /// For each period of one whether the other has it.
  private static boolean[] shared(Snapshot one, Snapshot other) {
    int time = one.timeIndex();
    if (time < 0) {
      return new boolean[0];
    }
    List<String> codes = one.keys().get(time).codes();
    boolean[] shared = new boolean[codes.size()];
    int index = other.index(one.dimensions().get(time).code());
    for (int i = 0; i < shared.length; i++) {
      shared[i] = index >= 0 && other.keys().get(index).rank(codes.get(i)) >= 0;
    }
    return shared;
  }

  static Difference of(Snapshot before, Snapshot after, RevisionCalendar calendar, LocalDate day) {
    List<String> old = codes(before);
    List<String> now = codes(after);
    Comparison comparison = new Comparison(before, after);
    if (!old.equals(now)) {
      comparison.added = after.size();
      comparison.removed = before.size();
      return comparison.difference(VersionKind.STRUCTURE, StructureDifference.of(before, after, 0));
    }
    if (!before.hash().equals(after.hash())) {
      new Alignment(before, after).walk(comparison);
    }
    Structure structure = StructureDifference.of(before, after, comparison.otherUnits);
    VersionKind kind = comparison.kind(structure, calendar.covers(day));
    return comparison.difference(kind, structure);
  }

  private static List<String> codes(Snapshot snapshot) {
    return snapshot.dimensions().stream().map(Dimension::code).toList();
  }

  private VersionKind kind(Structure structure, boolean announced) {
    if (before.hash().equals(after.hash())) {
      return VersionKind.FORMAT_ONLY;
    }
    boolean onlyLoss = !structure.lostPeriods().isEmpty() && structure.newPeriods().isEmpty();
    if (structure.isOther() || (onlyLoss && changed == 0 && cameAndWent == 0)) {
      return VersionKind.STRUCTURE;
    }
    if (changed == 0 && cameAndWent == 0) {
      return VersionKind.NEW_PERIOD;
    }
    boolean said = announced || (declared && cameAndWent == 0);
    return said ? VersionKind.REVISION : VersionKind.CORRECTION;
  }

  private Difference difference(VersionKind kind, Structure structure) {
    return new Difference(
        kind,
        after.dimensions(),
        largest.inOrder(),
        steepest.inOrder(),
        changed,
        added,
        removed,
        structure);
  }

  @Override
  public void both(int old, int now) {
    Note noteBefore = before.notes().note(old);
    Note noteAfter = after.notes().note(now);
    boolean sameNote = noteBefore.equals(noteAfter);
    if (sameNote && before.values().isSame(old, after.values(), now)) {
      return;
    }
    otherUnits += noteBefore.unit().equals(noteAfter.unit()) ? 0 : 1;
    changed++;
    ObservationChange change =
        ObservationChange.of(before.observation(old), after.observation(now));
    declared &= change.isDeclared();
    largest.add(change);
    steepest.add(change);
  }

  @Override
  public void onlyBefore(int row) {
    removed++;
    int time = before.timeIndex();
    cameAndWent += time < 0 || periodStays[before.keys().get(time).ranks()[row]] ? 1 : 0;
  }

  @Override
  public void onlyAfter(int row) {
    added++;
    int time = after.timeIndex();
    cameAndWent += time < 0 || !periodIsNew[after.keys().get(time).ranks()[row]] ? 1 : 0;
  }
}
