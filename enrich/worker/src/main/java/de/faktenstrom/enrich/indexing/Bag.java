package de.faktenstrom.enrich.indexing;

import java.util.Arrays;

/// Sums by 64-bit key, in an open hash table. Key 0 is not a key.
final class Bag {

  private long[] keys;
  private float[] sums;
  private int size;

  Bag(int capacity) {
    int slots = Integer.highestOneBit(Math.max(8, capacity * 2)) << 1;
    keys = new long[slots];
    sums = new float[slots];
  }

  int size() {
    return size;
  }

  void add(long key, float amount) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
      if (size * 2 > keys.length) {
        grow();
        slot = slot(key);
      }
    }
    sums[slot] += amount;
  }

  float get(long key) {
    return sums[slot(key)];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 3) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldSums = sums;
    keys = new long[2 * oldKeys.length];
    sums = new float[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        sums[slot] = oldSums[i];
      }
    }
  }

  /// The keys in ascending order.
  long[] keys() {
    long[] sorted = Arrays.stream(keys).filter(key -> key != 0).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
