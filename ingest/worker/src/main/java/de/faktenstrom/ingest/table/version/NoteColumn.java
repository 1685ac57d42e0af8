package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A column of units and statuses, each pair held once.
final class NoteColumn {

  private final Map<Note, Integer> ids;
  private final List<Note> notes;
  private int[] rows = new int[1 << 10];
  private String lastUnit = "";
  private Set<Status> lastStatuses = Set.of();
  private int last = -1;

  NoteColumn() {
    this(new HashMap<>(), new ArrayList<>());
  }

  private NoteColumn(Map<Note, Integer> ids, List<Note> notes) {
    this.ids = ids;
    this.notes = notes;
  }

  void put(int row, Observation cell) {
    if (row >= rows.length) {
      rows = Arrays.copyOf(rows, Math.max(row + 1, rows.length + (rows.length >> 1)));
    }
    boolean same = cell.unit().equals(lastUnit) && cell.statuses().equals(lastStatuses);
    if (last < 0 || !same) {
      lastUnit = cell.unit();
      lastStatuses = cell.statuses();
      last = ids.computeIfAbsent(new Note(lastUnit, Set.copyOf(lastStatuses)), this::added);
    }
    rows[row] = last;
  }

  private int added(Note note) {
    notes.add(note);
    return notes.size() - 1;
  }

  Note note(int row) {
    return notes.get(rows[row]);
  }

  int id(int row) {
    return rows[row];
  }

  List<Note> notes() {
    return notes;
  }

  NoteColumn ordered(int[] order) {
    NoteColumn ordered = new NoteColumn(ids, notes);
    ordered.rows = new int[order.length];
    for (int row = 0; row < order.length; row++) {
      ordered.rows[row] = rows[order[row]];
    }
    return ordered;
  }
}
