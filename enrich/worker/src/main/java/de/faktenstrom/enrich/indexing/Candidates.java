package de.faktenstrom.enrich.indexing;

import java.util.HashMap;
import java.util.Map;

/// The subjects that speak for themselves in a work, with what is known of each.
///
/// @param neighbours rows of the nearest works with their cosines
record Candidates(int[] subjects, float[][] rows, Scored neighbours) {

  int size() {
    return subjects.length;
  }

  /// Gathers candidates, each once.
  static final class Gathering {

    private final Map<Integer, float[]> rows = new HashMap<>(256);

    float[] row(int subject) {
      return rows.computeIfAbsent(subject, _ -> empty());
    }

    Map<Integer, float[]> rows() {
      return rows;
    }

    private static float[] empty() {
      float[] row = new float[Feature.COUNT];
      row[Feature.TREE_RANK.ordinal()] = Sources.LISTED;
      row[Feature.VOTE_RANK.ordinal()] = Sources.LISTED;
      row[Feature.FIRST_HIT.ordinal()] = 1;
      return row;
    }

    Candidates candidates(Scored neighbours) {
      int[] subjects = rows.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
      float[][] ordered = new float[subjects.length][];
      for (int i = 0; i < subjects.length; i++) {
        ordered[i] = row(subjects[i]);
      }
      return new Candidates(subjects, ordered, neighbours);
    }
  }
}
