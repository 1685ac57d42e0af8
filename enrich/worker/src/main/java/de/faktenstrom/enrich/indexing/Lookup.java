package de.faktenstrom.enrich.indexing;

/// A sparse vector to be asked for single columns, nearly all of which it does not have: an open
/// hash table that stays in the processor's nearest cache.
final class Lookup {

  private static final int LEAST_SLOTS = 64;

  private final int[] keys;
  private final float[] values;
  private final int mask;

  private Lookup(int slots) {
    keys = new int[slots];
    values = new float[slots];
    mask = slots - 1;
  }

  static Lookup of(Vector vector) {
    // At most every fourth slot is taken: most questions end at an empty one.
    int slots = Integer.highestOneBit(Math.max(LEAST_SLOTS, 8 * vector.size()));
    Lookup lookup = new Lookup(slots);
    for (int i = 0; i < vector.size(); i++) {
      int slot = lookup.slot(vector.columns()[i]);
      lookup.keys[slot] = vector.columns()[i] + 1;
      lookup.values[slot] = vector.values()[i];
    }
    return lookup;
  }

  /// 0 where the vector does not have the column.
  float at(int column) {
    return values[slot(column)];
  }

  private int slot(int column) {
    int slot = (column * 0x9E3779B1) >>> 8 & mask;
    while (keys[slot] != 0 && keys[slot] != column + 1) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
