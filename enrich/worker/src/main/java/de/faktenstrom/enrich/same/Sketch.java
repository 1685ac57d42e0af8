package de.faktenstrom.enrich.same;

import java.util.Arrays;

/// One-permutation hashing (Li, Owen, Zhang 2012) with optimal densification (Shrivastava 2017), 16
/// bits a bin: the share of equal bins estimates the Jaccard index of two sets, ± 0.05.
final class Sketch {

  static final int BINS = 96;
  private static final int EMPTY = -1;

  private Sketch() {}

  /// @param set 64-bit hashes, each once
  static short[] of(long[] set) {
    int[] least = new int[BINS];
    Arrays.fill(least, EMPTY);
    for (long hash : set) {
      int bin = (int) (((hash >>> 32) * BINS) >>> 32);
      int value = (int) hash & 0x7FFF_FFFF;
      if (least[bin] == EMPTY || value < least[bin]) {
        least[bin] = value;
      }
    }
    short[] sketch = new short[BINS];
    for (int bin = 0; bin < BINS && set.length > 0; bin++) {
      int from = bin;
      for (int attempt = 1; least[from] == EMPTY; attempt++) {
        from = (int) (((Mix.of(bin, attempt) >>> 32) * BINS) >>> 32);
      }
      // The low bits of a minimum are as good as any, its high ones are mostly zero.
      sketch[bin] = (short) least[from];
    }
    return sketch;
  }

  /// The Jaccard index of the sets, from 0 to 1.
  static double likeness(short[] a, short[] b) {
    int equal = 0;
    for (int bin = 0; bin < BINS; bin++) {
      equal += a[bin] == b[bin] ? 1 : 0;
    }
    return equal / (double) BINS;
  }
}
