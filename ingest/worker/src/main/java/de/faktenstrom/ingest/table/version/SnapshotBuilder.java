package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Cells;
import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Flaw;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers cells in any order into one state.
public final class SnapshotBuilder implements Cells {

  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final Map<String, CodeColumn> columns = new LinkedHashMap<>();
  private final CodeColumn measures = new CodeColumn();
  private final FlawSentences flaws = new FlawSentences();
  private ValueColumn values = new ValueColumn();
  private NoteColumn notes = new NoteColumn();
  private List<CodeColumn> layout = List.of();
  private int size;

  @Override
  public void dimensions(List<Dimension> told) {
    List<CodeColumn> layout = new ArrayList<>();
    for (Dimension dimension : told) {
      dimensions.putIfAbsent(dimension.code(), dimension);
      layout.add(column(dimension.code()));
    }
    this.layout = layout;
  }

  /// A later name or role of a dimension instead of the first.
  void rename(Dimension dimension) {
    dimensions.put(dimension.code(), dimension);
  }

  private CodeColumn column(String dimension) {
    return columns.computeIfAbsent(dimension, _ -> new CodeColumn());
  }

  @Override
  public void member(String dimension, Member member) {
    column(dimension).label(member.code(), member.label());
  }

  @Override
  public void measure(Member measure) {
    measures.label(measure.code(), measure.label());
  }

  @Override
  public void cell(Observation cell) {
    for (int i = 0; i < layout.size(); i++) {
      layout.get(i).put(size, cell.coordinates().get(i));
    }
    measures.put(size, cell.measure());
    values.put(size, cell.value());
    notes.put(size, cell);
    size++;
  }

  @Override
  public void flaw(Flaw flaw, long row, String detail) {
    flaws.add(flaw, row, detail);
  }

  /// What was wrong, as German sentences; complete after [#build()].
  public List<String> flaws() {
    return flaws.sentences();
  }

  /// To be called once: what was gathered becomes the state.
  public Snapshot build() {
    List<Dimension> sorted = new ArrayList<>();
    for (Dimension dimension : dimensions.values()) {
      sorted.add(dimension);
    }
    sorted.sort((one, other) -> CodeColumn.compare(one.code(), other.code()));
    List<Coded> keys = new ArrayList<>();
    for (Dimension dimension : sorted) {
      keys.add(column(dimension.code()).sorted(size));
    }
    keys.add(measures.sorted(size));
    int[] order = distinct(RowOrder.of(keys, size), keys);
    keys.replaceAll(column -> column.ordered(order));
    values = values.ordered(order);
    notes = notes.ordered(order);
    return new Snapshot(sorted, keys, values, notes);
  }

  /// One row of each key. Which one, where they differ, does not depend on their order.
  private int[] distinct(int[] order, List<Coded> keys) {
    int kept = 0;
    for (int i = 0; i < order.length; i++) {
      if (kept > 0 && isSameKey(order[kept - 1], order[i], keys)) {
        order[kept - 1] = merged(order[kept - 1], order[i], keys);
      } else {
        order[kept++] = order[i];
      }
    }
    return kept == order.length ? order : Arrays.copyOf(order, kept);
  }

  private static boolean isSameKey(int one, int other, List<Coded> keys) {
    for (Coded column : keys) {
      if (column.ranks()[one] != column.ranks()[other]) {
        return false;
      }
    }
    return true;
  }

  private int merged(int one, int other, List<Coded> keys) {
    int compared = cellText(one).compareTo(cellText(other));
    if (compared != 0) {
      List<String> codes = new ArrayList<>();
      keys.forEach(column -> codes.add(column.code(one)));
      String both = values.text(one) + " und " + values.text(other);
      flaws.conflict(String.join(", ", codes) + ": " + both);
    }
    return compared <= 0 ? one : other;
  }

  private String cellText(int row) {
    return values.text(row) + '\t' + notes.note(row).unit() + '\t' + notes.note(row).marks();
  }
}
