package de.faktenstrom.ingest.table.version;

import java.util.ArrayList;
import java.util.List;

/// Compares what two states consist of.
final class StructureDifference {

  private StructureDifference() {}

  static Structure of(Snapshot before, Snapshot after, long otherUnits) {
    List<String> newMembers = new ArrayList<>();
    List<String> lostMembers = new ArrayList<>();
    List<String> newPeriods = new ArrayList<>();
    List<String> lostPeriods = new ArrayList<>();
    for (int i = 0; i < after.dimensions().size(); i++) {
      String code = after.dimensions().get(i).code();
      int old = before.index(code);
      if (old >= 0) {
        Coded was = before.keys().get(old);
        Coded is = after.keys().get(i);
        boolean time = i == after.timeIndex();
        add(Alignment.missing(is, was), time ? "" : code + "=", time ? newPeriods : newMembers);
        add(Alignment.missing(was, is), time ? "" : code + "=", time ? lostPeriods : lostMembers);
      }
    }
    Coded measuresBefore = before.keys().getLast();
    Coded measures = after.keys().getLast();
    add(Alignment.missing(measures, measuresBefore), "", newMembers);
    add(Alignment.missing(measuresBefore, measures), "", lostMembers);
    return new Structure(
        dimensions(after, before),
        dimensions(before, after),
        newMembers,
        lostMembers,
        newPeriods,
        lostPeriods,
        otherUnits);
  }

  /// Of one that the other has not.
  private static List<String> dimensions(Snapshot one, Snapshot other) {
    return one.dimensions().stream()
        .map(dimension -> dimension.code())
        .filter(code -> other.index(code) < 0)
        .toList();
  }

  private static void add(List<String> codes, String prefix, List<String> to) {
    for (String code : codes) {
      if (to.size() < Structure.MOST) {
        to.add(prefix + code);
      }
    }
  }
}
