package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Cells;
import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Flaw;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Stands between a reader and who takes its cells: counts them, and ends with a fault beyond the
/// limit.
final class CellCount implements Cells {

  private final Cells taken;
  private final int most;
  private final Map<String, String> units = new HashMap<>();
  private final Set<String> measures = new HashSet<>();
  private int count;

  CellCount(Cells taken, Limits limits) {
    this.taken = taken;
    this.most = limits.cells();
  }

  int count() {
    return count;
  }

  /// The one spelling of a unit.
  String unit(String text) {
    return units.computeIfAbsent(text, Units::of);
  }

  void measureOnce(Member measure) {
    if (measures.add(measure.code())) {
      taken.measure(measure);
    }
  }

  @Override
  public void dimensions(List<Dimension> dimensions) {
    taken.dimensions(dimensions);
  }

  @Override
  public void member(String dimension, Member member) {
    taken.member(dimension, member);
  }

  @Override
  public void measure(Member measure) {
    measureOnce(measure);
  }

  @Override
  public void cell(Observation cell) {
    if (++count > most) {
      throw new TooMany(most);
    }
    taken.cell(cell);
  }

  @Override
  public void flaw(Flaw flaw, long row, String detail) {
    taken.flaw(flaw, row, detail);
  }

  /// More cells than a table may have.
  static final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1;

    private TooMany(int most) {
      super("more than " + most + " cells", null, false, false);
    }
  }
}
