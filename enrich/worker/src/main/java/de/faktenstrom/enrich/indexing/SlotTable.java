package de.faktenstrom.enrich.indexing;

/// Where the entries of a column stand: an open hash table a node, one after the other in a mapped
/// file, so that a column is found with one look and not with a dozen. A slot is two numbers, the
/// column with how many entries it has, and the first of them; zero where it is empty.
final class SlotTable {

  /// Columns must be below this.
  static final int MOST_COLUMNS = 1 << 24;

  private static final int COUNT_BITS = 7;

  private SlotTable() {}

  /// How many slots a node of so many columns gets.
  static int size(int columns) {
    return columns == 0 ? 0 : Math.addExact(columns, columns / 2) + 1;
  }

  /// @param columns each once
  /// @param offsets where the entries of each column begin, and the end; at most 127 a column
  /// @param base what is added to the offsets
  /// @param slots two numbers a slot, still zero
  /// @param from the node's first slot
  static void fill(int[] columns, int[] offsets, int base, int[] slots, int from) {
    int size = size(columns.length);
    for (int i = 0; i < columns.length; i++) {
      int at = start(columns[i], size);
      while (slots[2 * (from + at)] != 0) {
        at = at + 1 == size ? 0 : at + 1;
      }
      slots[2 * (from + at)] = columns[i] << COUNT_BITS | (offsets[i + 1] - offsets[i]);
      slots[2 * (from + at) + 1] = base + offsets[i];
    }
  }

  /// The slot of a column, or -1.
  static int find(Ints slots, int from, int size, int column) {
    int at = start(column, size);
    while (true) {
      int key = slots.at(2 * (from + at));
      if (key == 0) {
        return -1;
      }
      if (key >>> COUNT_BITS == column) {
        return from + at;
      }
      at = at + 1 == size ? 0 : at + 1;
    }
  }

  static int count(int key) {
    return key & ((1 << COUNT_BITS) - 1);
  }

  private static int start(int column, int size) {
    return (int) (((column * 0x9E3779B1) & 0xFFFFFFFFL) * size >>> 32);
  }
}
