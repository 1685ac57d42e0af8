package de.faktenstrom.enrich.same;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// A row a print: its key, the print, and for each band the row before it in its chain. Chunks are
/// mapped as they are needed.
final class Rows {

  private static final int PRINT = 8;
  private static final int CHAINS = PRINT + (Print.BYTES + 7) / 8 * 8;
  static final int BYTES = CHAINS + 4 * Bands.COUNT;
  private static final int CHUNK = 1 << 13;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

  private final Mapped memory;
  private final List<MemorySegment> chunks = new ArrayList<>();
  private int size;

  Rows(Mapped memory) {
    this.memory = memory;
  }

  int size() {
    return size;
  }

  /// @param key not 0
  int add(long key, Print print) {
    int row = size;
    if (row / CHUNK == chunks.size()) {
      chunks.add(memory.segment((long) CHUNK * BYTES));
    }
    size++;
    segment(row).set(LONG, at(row), key);
    print.write(
        segment(row)
            .asSlice(at(row) + PRINT, Print.BYTES)
            .asByteBuffer()
            .order(ByteOrder.BIG_ENDIAN));
    return row;
  }

  /// 0 where the row was removed.
  long key(int row) {
    return segment(row).get(LONG, at(row));
  }

  void remove(int row) {
    segment(row).set(LONG, at(row), 0);
  }

  Print print(int row) {
    return Print.read(
        segment(row)
            .asSlice(at(row) + PRINT, Print.BYTES)
            .asByteBuffer()
            .order(ByteOrder.BIG_ENDIAN));
  }

  /// The row before this in its chain of a band, or -1.
  int before(int row, int band) {
    return segment(row).get(INT, at(row) + CHAINS + 4L * band) - 1;
  }

  void chain(int row, int band, int before) {
    segment(row).set(INT, at(row) + CHAINS + 4L * band, before + 1);
  }

  private MemorySegment segment(int row) {
    return chunks.get(row / CHUNK);
  }

  private static long at(int row) {
    return (long) (row % CHUNK) * BYTES;
  }
}
