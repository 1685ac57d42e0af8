package de.faktenstrom.enrich.indexing;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Single-precision numbers in a mapped file, little-endian.
final class Floats {

  static final ValueLayout.OfFloat LAYOUT =
      ValueLayout.JAVA_FLOAT.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment data;

  Floats(MemorySegment data) {
    this.data = data;
  }

  float at(int i) {
    return data.getAtIndex(LAYOUT, i);
  }

  float[] array() {
    return data.toArray(LAYOUT);
  }

  int size() {
    return Math.toIntExact(data.byteSize() / LAYOUT.byteSize());
  }
}
