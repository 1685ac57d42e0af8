package de.faktenstrom.enrich.indexing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Holds a model's tags against what indexers gave.
///
/// @param groups figures by name: all works first, then by language, and works of which neither
///   title nor abstract was seen in training
/// @param frequencies figures by how often the subject was seen in training
public record Evaluation(Map<String, Scores> groups, List<Frequency> frequencies) {

  private static final int TOP = 5;
  private static final int DEEP = 10;

  /// Subjects seen so often, over all works.
  ///
  /// @param given by the indexers
  /// @param found of those among the first five
  /// @param proposed among the first five
  public record Frequency(String seen, int given, int found, int proposed) {

    private static final int[] STEPS = {0, 5, 50, Integer.MAX_VALUE};
    private static final List<String> NAMES = List.of("0", "1–5", "6–50", "> 50");

    static int step(int frequency) {
      return IntStream.range(0, STEPS.length)
          .filter(i -> frequency <= STEPS[i])
          .findFirst()
          .orElse(0);
    }

    public double precision() {
      return proposed == 0 ? 0 : found / (double) proposed;
    }

    public double recall() {
      return given == 0 ? 0 : found / (double) given;
    }

    public double f1() {
      return given + proposed == 0 ? 0 : 2.0 * found / (given + proposed);
    }
  }

  /// @param works with at least one subject
  /// @param parts more groups, by a name of their own: ids of the works that belong to them
  /// @throws RecordsFault where there is nothing to hold against
  public static Evaluation of(Indexer indexer, List<Work> works, Map<String, Set<String>> parts) {
    List<Work> indexed = works.stream().filter(work -> !work.subjects().isEmpty()).toList();
    if (indexed.isEmpty()) {
      throw new RecordsFault("No record has a subject to hold the tags against.");
    }
    List<Indexer.Answer> answers =
        indexed.parallelStream().map(work -> indexer.answer(work, DEEP)).toList();
    Seen seen = Seen.of(indexer.manifest());
    Map<String, Predicate<Work>> groups = new LinkedHashMap<>();
    groups.put("all", _ -> true);
    groups.put("de", work -> work.language().startsWith("de"));
    groups.put("en", work -> work.language().startsWith("en"));
    groups.put("not seen in training", work -> !seen.contains(work));
    parts.forEach((name, ids) -> groups.put(name, work -> ids.contains(work.id())));
    Map<String, Scores> scores = new LinkedHashMap<>();
    groups.forEach((name, belongs) -> {
      List<Scores.Row> rows = new ArrayList<>();
      for (int i = 0; i < indexed.size(); i++) {
        if (belongs.test(indexed.get(i))) {
          rows.add(row(indexed.get(i), answers.get(i)));
        }
      }
      if (!rows.isEmpty()) {
        scores.put(name, Scores.of(rows));
      }
    });
    return new Evaluation(scores, frequencies(indexed, answers, indexer.frequencies()));
  }

  static Scores.Row row(Work work, Indexer.Answer answer) {
    Set<String> right = new HashSet<>(work.subjects());
    List<String> uris = answer.uris();
    int found = hits(uris, TOP, right);
    int cut = hits(uris, answer.cut(), right);
    double precision = found / (double) Math.max(1, Math.min(TOP, uris.size()));
    double recall = found / (double) right.size();
    return new Scores.Row(
        found == 0 ? 0 : 2 * precision * recall / (precision + recall),
        precision,
        recall,
        gain(uris, TOP, right),
        gain(uris, DEEP, right),
        cut == 0 ? 0 : 2.0 * cut / (answer.cut() + right.size()),
        answer.cut());
  }

  private static int hits(List<String> uris, int most, Set<String> right) {
    return (int) uris.stream().limit(most).filter(right::contains).count();
  }

  /// Normalised discounted cumulative gain with gains of 0 and 1 (Järvelin and Kekäläinen 2002).
  private static double gain(List<String> uris, int most, Set<String> right) {
    double gain = 0;
    double best = 0;
    for (int i = 0; i < most; i++) {
      double discount = Math.log(2) / Math.log(i + 2);
      gain += i < uris.size() && right.contains(uris.get(i)) ? discount : 0;
      best += i < right.size() ? discount : 0;
    }
    return gain / best;
  }

  private static List<Frequency> frequencies(
      List<Work> works, List<Indexer.Answer> answers, Map<String, Integer> seen) {
    int[][] counts = new int[Frequency.NAMES.size()][3];
    for (int i = 0; i < works.size(); i++) {
      Set<String> right = new HashSet<>(works.get(i).subjects());
      for (String uri : right) {
        counts[Frequency.step(seen.getOrDefault(uri, 0))][0]++;
      }
      for (String uri : answers.get(i).uris().stream().limit(TOP).toList()) {
        int[] count = counts[Frequency.step(seen.getOrDefault(uri, 0))];
        count[1] += right.contains(uri) ? 1 : 0;
        count[2]++;
      }
    }
    return IntStream.range(0, counts.length)
        .mapToObj(
            i -> new Frequency(Frequency.NAMES.get(i), counts[i][0], counts[i][1], counts[i][2]))
        .toList();
  }
}
