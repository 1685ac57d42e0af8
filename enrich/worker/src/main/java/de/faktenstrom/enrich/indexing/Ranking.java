package de.faktenstrom.enrich.indexing;

import java.util.Arrays;

/// The best so many of a stream of scored numbers, the best first; of equal scores the lower number
/// is better, so that the order is always the same.
final class Ranking {

  private final long[] heap;
  private int size;

  Ranking(int most) {
    heap = new long[most];
  }

  /// @param score not negative
  void offer(int number, float score) {
    // Floats that are not negative are in the order of their bits.
    long packed = ((long) Float.floatToRawIntBits(score) << 32) | (~number & 0xFFFFFFFFL);
    if (size < heap.length) {
      heap[size] = packed;
      up(size++);
    } else if (size > 0 && packed > heap[0]) {
      heap[0] = packed;
      down();
    }
  }

  /// What a score must be above to come in.
  float threshold() {
    return size < heap.length ? -1 : Float.intBitsToFloat((int) (heap[0] >>> 32));
  }

  Scored best() {
    long[] sorted = Arrays.copyOf(heap, size);
    Arrays.sort(sorted);
    int[] numbers = new int[size];
    float[] scores = new float[size];
    for (int i = 0; i < size; i++) {
      long packed = sorted[size - 1 - i];
      numbers[i] = ~(int) packed;
      scores[i] = Float.intBitsToFloat((int) (packed >>> 32));
    }
    return new Scored(numbers, scores);
  }

  private void up(int from) {
    int at = from;
    while (at > 0 && heap[(at - 1) / 2] > heap[at]) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void down() {
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        return;
      }
      child += child + 1 < size && heap[child + 1] < heap[child] ? 1 : 0;
      if (heap[child] >= heap[at]) {
        return;
      }
      swap(at, child);
      at = child;
    }
  }

  private void swap(int one, int other) {
    long kept = heap[one];
    heap[one] = heap[other];
    heap[other] = kept;
  }
}
