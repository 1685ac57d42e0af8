package de.faktenstrom.ingest.table.version;

import java.util.List;

/// Sorts rows by several columns of ranks, the first column first. Counts instead of comparing: one
/// pass a column, from the last to the first, and rows that are equal in one keep their order.
final class RowOrder {

  private RowOrder() {}

  /// @return for each place the row that belongs there
  static int[] of(List<Coded> columns, int size) {
    int[] order = new int[size];
    for (int row = 0; row < size; row++) {
      order[row] = row;
    }
    int[] next = new int[size];
    for (Coded column : columns.reversed()) {
      if (column.codes().size() > 1) {
        pass(column, order, next);
        int[] sorted = next;
        next = order;
        order = sorted;
      }
    }
    return order;
  }

  private static void pass(Coded column, int[] order, int[] next) {
    int[] ranks = column.ranks();
    int[] starts = new int[column.codes().size() + 1];
    for (int row : order) {
      starts[ranks[row] + 1]++;
    }
    for (int rank = 1; rank < starts.length; rank++) {
      starts[rank] += starts[rank - 1];
    }
    for (int row : order) {
      next[starts[ranks[row]]++] = row;
    }
  }
}
