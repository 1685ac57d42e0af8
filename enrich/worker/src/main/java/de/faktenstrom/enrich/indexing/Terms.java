package de.faktenstrom.enrich.indexing;

import java.util.Arrays;

/// The words of a text in a row, with their places; stop words and borders of clauses keep theirs.
final class Terms {

  static final long STOP = 0;
  static final long BORDER = -1;
  static final long[] NONE = {};

  private long[] words = new long[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private long[] roots = new long[64];
  private long[][] parts = new long[64][];
  private int size;

  int size() {
    return size;
  }

  /// The hash of the stem, [#STOP] or [#BORDER].
  long word(int i) {
    return words[i];
  }

  /// The hash of how it begins, which forms, compounds and cognates share: Photovoltaik,
  /// photovoltaic. The word's own where it is short.
  long root(int i) {
    return roots[i];
  }

  /// Half-open range in chars.
  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /// The stems a compound is made of, none where it is none.
  long[] parts(int i) {
    return parts[i];
  }

  boolean isWord(int i) {
    return words[i] != STOP && words[i] != BORDER;
  }

  void add(int start, int end, Analyser.Piece piece) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      roots = Arrays.copyOf(roots, 2 * size);
      parts = Arrays.copyOf(parts, 2 * size);
    }
    words[size] = piece.word();
    roots[size] = piece.root();
    starts[size] = start;
    ends[size] = end;
    parts[size++] = piece.parts();
  }
}
