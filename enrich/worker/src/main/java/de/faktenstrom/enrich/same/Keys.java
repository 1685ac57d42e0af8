package de.faktenstrom.enrich.same;

import java.util.Arrays;

/// From a key to the row that holds it now, in an open hash table. Key 0 is not a key.
final class Keys {

  private static final int NO_ROW = -1;

  private long[] keys = new long[1 << 10];
  private int[] rows = new int[1 << 10];
  private int size;

  /// The row of a key, or -1.
  int row(long key) {
    int slot = slot(key);
    return keys[slot] == key ? rows[slot] : NO_ROW;
  }

  /// @return the row it was in before, or -1
  int put(long key, int row) {
    int slot = slot(key);
    if (keys[slot] == key) {
      int before = rows[slot];
      rows[slot] = row;
      return before;
    }
    keys[slot] = key;
    rows[slot] = row;
    if (++size * 2 > keys.length) {
      grow();
    }
    return NO_ROW;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) Mix.finish(key) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new long[2 * oldKeys.length];
    rows = Arrays.copyOf(oldRows, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
      }
    }
  }
}
