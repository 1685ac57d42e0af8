package de.faktenstrom.enrich.indexing;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Whole numbers in a mapped file, little-endian.
final class Ints {

  static final ValueLayout.OfInt LAYOUT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment data;

  Ints(MemorySegment data) {
    this.data = data;
  }

  int at(int i) {
    return data.getAtIndex(LAYOUT, i);
  }

  int[] array() {
    return data.toArray(LAYOUT);
  }

  int size() {
    return Math.toIntExact(data.byteSize() / LAYOUT.byteSize());
  }

  /// Adds `weight × values[i]` to the sum in the place that `i` names, for a stretch of them.
  void addTo(float[] sum, Floats values, float weight, int from, int to) {
    for (int i = from; i < to; i++) {
      sum[at(i)] += weight * values.at(i);
    }
  }

  /// Where the key stands in an ascending stretch, or the negative insertion point less one.
  int find(int key, int from, int to) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = at(middle);
      if (there < key) {
        low = middle + 1;
      } else if (there > key) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -low - 1;
  }
}
