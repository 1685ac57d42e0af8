package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Status;
import java.util.EnumSet;
import java.util.Set;

/// What stands beside a value. There are few different ones in a table.
record Note(String unit, Set<Status> statuses) {

  /// The marks in their fixed order, with blanks between.
  String marks() {
    StringBuilder marks = new StringBuilder();
    for (Status status : Status.values()) {
      if (statuses.contains(status)) {
        marks.append(marks.isEmpty() ? "" : " ").append(status.mark());
      }
    }
    return marks.toString();
  }

  static Set<Status> statuses(String marks) {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    for (Status status : Status.values()) {
      if ((" " + marks + " ").contains(" " + status.mark() + " ")) {
        statuses.add(status);
      }
    }
    return Set.copyOf(statuses);
  }
}
