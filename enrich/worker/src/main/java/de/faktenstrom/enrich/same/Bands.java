package de.faktenstrom.enrich.same;

import java.util.Arrays;

/// Locality-sensitive hashing (Indyk and Motwani 1998): prints that share a band are looked at.
/// Bands over the wording find reprints, those over figures and over other facts find the same
/// message in the other language, and reprints among the many texts of one form.
final class Bands {

  static final int WORDING = 40;
  static final int FIGURES = 12;
  static final int OTHERS = 12;
  static final int COUNT = WORDING + FIGURES + OTHERS;
  static final long NONE = 0;

  private static final int BINS_EACH = 2;

  private Bands() {}

  /// A hash a band, [#NONE] where the print has nothing to make it of.
  static long[] of(Print print) {
    long[] bands = new long[COUNT];
    short[] sketch = print.sketch();
    for (int band = 0; band < WORDING && !print.isEmpty(); band++) {
      int at = band * BINS_EACH;
      long bins = (sketch[at] & 0xFFFFL) << 16 | (sketch[at + 1] & 0xFFFFL);
      bands[band] = Mix.of(print.english() ? -band - 1 : band + 1, bins);
    }
    facts(bands, WORDING, FIGURES, telling(print.facts()));
    facts(bands, WORDING + FIGURES, OTHERS, others(print.facts()));
    return bands;
  }

  private static int[] telling(int[] facts) {
    return Arrays.stream(facts)
        .filter(fact ->
            switch (FactKind.of(fact)) {
              case FIGURE, DAY, IDENTIFIER -> true;
              case SMALL, YEAR, MONTH, NAME, PLACE, CONCEPT -> false;
            })
        .toArray();
  }

  private static int[] others(int[] facts) {
    return Arrays.stream(facts)
        .filter(fact ->
            switch (FactKind.of(fact)) {
              case FIGURE, SMALL, YEAR, IDENTIFIER -> false;
              case MONTH, DAY, NAME, PLACE, CONCEPT -> true;
            })
        .toArray();
  }

  /// Two least hashes a band: one alone is too common, three too many to share.
  private static void facts(long[] bands, int from, int count, int[] facts) {
    if (facts.length < 2) {
      return;
    }
    for (int band = from; band < from + count; band++) {
      long first = least(facts, 2 * band);
      long second = least(facts, 2 * band + 1);
      bands[band] = Mix.of(Mix.of(band, first), second);
    }
  }

  private static long least(int[] facts, int function) {
    long least = Long.MAX_VALUE;
    for (int fact : facts) {
      least = Math.min(least, Mix.of(function, fact) >>> 1);
    }
    return least;
  }
}
