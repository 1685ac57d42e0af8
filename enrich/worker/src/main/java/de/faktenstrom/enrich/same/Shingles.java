package de.faktenstrom.enrich.same;

import de.faktenstrom.enrich.tagging.Folding;
import de.faktenstrom.enrich.tagging.Stemming;
import de.faktenstrom.enrich.tagging.Stopwords;
import de.faktenstrom.enrich.tagging.Tokens;
import java.util.Arrays;
import java.util.Set;

/// Pairs of neighbouring stems, stop words left out: where a third of all words is another one,
/// half of the pairs are still there, of triples a third.
final class Shingles {

  private static final int LONGEST_WORD = 64;
  // Enough for a long report; the rest of a book does not change whether it is the same one.
  private static final int MOST = 20_000;

  private final Stemming stemming;
  private final Set<String> stopwords;
  private long[] pairs = new long[256];
  private int size;
  private long previous;

  private Shingles(boolean english) {
    stemming = english ? Stemming.ENGLISH : Stemming.GERMAN;
    stopwords = english ? Stopwords.ENGLISH : Stopwords.GERMAN;
  }

  /// @return each pair once, in ascending order
  static long[] of(String text, String language) {
    Shingles shingles = new Shingles(language.startsWith("en"));
    Tokens.forEach(text, (start, end) -> shingles.add(text, start, end));
    return shingles.distinct();
  }

  private void add(String text, int start, int end) {
    if (size == MOST) {
      return;
    }
    String folded = Folding.fold(text.substring(start, Math.min(end, start + LONGEST_WORD)));
    if (folded.isEmpty() || stopwords.contains(folded)) {
      return;
    }
    long word = Mix.of(stemming.stem(folded));
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
    }
    pairs[size++] = Mix.of(previous, word);
    previous = word;
  }

  private long[] distinct() {
    long[] sorted = Arrays.copyOf(pairs, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
