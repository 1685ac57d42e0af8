package de.faktenstrom.enrich.indexing;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// Texts in a mapped file, found by their number: those that nobody asks for cost no memory.
final class Texts {

  private final Ints offsets;
  private final MemorySegment bytes;

  /// @param offsets where each begins, and the end
  /// @param bytes UTF-8
  Texts(Ints offsets, MemorySegment bytes) {
    this.offsets = offsets;
    this.bytes = bytes;
  }

  int size() {
    return offsets.size() - 1;
  }

  String at(int i) {
    long from = offsets.at(i);
    MemorySegment text = bytes.asSlice(from, offsets.at(i + 1) - from);
    return new String(text.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
  }
}
