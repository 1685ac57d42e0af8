package de.faktenstrom.ingest.table;

import java.util.List;

/// Takes what a reader tells while it streams: dimensions, labels as they come up, and cells.
public interface Cells {

  /// The dimensions of the cells that follow, in the order of their coordinates. May come again.
  void dimensions(List<Dimension> dimensions);

  /// What a member of a dimension is called.
  void member(String dimension, Member member);

  /// What a measure is called.
  void measure(Member measure);

  void cell(Observation cell);

  /// Something in the document is not as it should be.
  ///
  /// @param row of the document, from 1; 0 if it concerns all of it
  void flaw(Flaw flaw, long row, String detail);
}
