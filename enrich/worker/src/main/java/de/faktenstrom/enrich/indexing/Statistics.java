package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Counts over the indexed works: how often each subject was given, how often its label was right
/// where it stood, and which subjects were given together.
final class Statistics {

  private static final double PRIOR_HITS = 0.6;
  private static final double PRIOR_MENTIONS = 6;

  private final Ints works;
  private final Ints english;
  private final Ints mentions;
  private final Ints hits;
  private final Ints pairOffsets;
  private final Ints pairs;
  private final Floats together;

  private Statistics(Drawer drawer) throws IOException {
    works = drawer.ints("statistics.works");
    english = drawer.ints("statistics.english");
    mentions = drawer.ints("statistics.mentions");
    hits = drawer.ints("statistics.hits");
    pairOffsets = drawer.ints("statistics.pair-offsets");
    pairs = drawer.ints("statistics.pairs");
    together = drawer.floats("statistics.together");
  }

  static Statistics open(Drawer drawer) throws IOException {
    return new Statistics(drawer);
  }

  static void write(List<Sheet> sheets, int[][] subjects, int labels, Drawer drawer)
      throws IOException {
    int[] works = new int[labels];
    int[] english = new int[labels];
    int[] mentions = new int[2 * labels];
    int[] hits = new int[2 * labels];
    for (int row = 0; row < sheets.size(); row++) {
      Sheet sheet = sheets.get(row);
      for (int subject : subjects[row]) {
        works[subject]++;
        english[subject] += sheet.english() ? 1 : 0;
      }
      int[] given = subjects[row];
      sheet
          .mentions()
          .bySubject()
          .forEach((subject, mention) -> {
            int at = 2 * subject + (mention.inTitle() ? 1 : 0);
            mentions[at]++;
            hits[at] += Arrays.stream(given).anyMatch(other -> other == subject) ? 1 : 0;
          });
    }
    drawer.put("statistics.works", works);
    drawer.put("statistics.english", english);
    drawer.put("statistics.mentions", mentions);
    drawer.put("statistics.hits", hits);
    Matrix pairs = pairs(subjects, labels);
    drawer.put("statistics.pair-offsets", pairs.offsets());
    drawer.put("statistics.pairs", pairs.columns());
    drawer.put("statistics.together", pairs.values());
  }

  private static Matrix pairs(int[][] subjects, int labels) {
    int[][] members = Centroids.members(subjects, labels);
    return Matrix.of(
        IntStream.range(0, labels)
            .parallel()
            .mapToObj(label -> companions(label, members[label], subjects))
            .toList());
  }

  private static Vector companions(int label, int[] members, int[][] subjects) {
    int[] others =
        Arrays.stream(members)
            .flatMap(row -> Arrays.stream(subjects[row]))
            .filter(other -> other != label)
            .sorted()
            .toArray();
    int[] columns = Arrays.stream(others).distinct().toArray();
    float[] counts = new float[columns.length];
    for (int other : others) {
      counts[Arrays.binarySearch(columns, other)]++;
    }
    return new Vector(columns, counts);
  }

  int works(int subject) {
    return works.at(subject);
  }

  int english(int subject) {
    return english.at(subject);
  }

  /// How often a subject was given where its label stood, in the title or only in the abstract.
  float precision(int subject, boolean title) {
    int at = 2 * subject + (title ? 1 : 0);
    return (float) ((hits.at(at) + PRIOR_HITS) / (mentions.at(at) + PRIOR_MENTIONS));
  }

  /// The share of the works with one subject that have the other too.
  float companions(int one, int other) {
    int found = pairs.find(other, pairOffsets.at(one), pairOffsets.at(one + 1));
    return found < 0 ? 0 : together.at(found) / (works(one) + 1);
  }
}
