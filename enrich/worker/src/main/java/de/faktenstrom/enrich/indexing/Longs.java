package de.faktenstrom.enrich.indexing;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Long whole numbers in a mapped file, little-endian.
final class Longs {

  static final ValueLayout.OfLong LAYOUT = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment data;

  Longs(MemorySegment data) {
    this.data = data;
  }

  long at(int i) {
    return data.getAtIndex(LAYOUT, i);
  }

  long[] array() {
    return data.toArray(LAYOUT);
  }

  int size() {
    return Math.toIntExact(data.byteSize() / LAYOUT.byteSize());
  }
}
