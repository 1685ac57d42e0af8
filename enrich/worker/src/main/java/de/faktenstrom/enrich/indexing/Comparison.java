package de.faktenstrom.enrich.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A new model beside the one in use, both on works that neither has learned.
///
/// @param fresh,old a row a work, in the same order; `old` is empty where there is none
record Comparison(List<Scores.Row> fresh, List<Scores.Row> old) {

  private static final int TOP = 10;

  /// @param old none where there is no model that could be opened
  static Comparison of(Indexer fresh, @Nullable Indexer old, List<Work> held) {
    List<Seen> seen = new ArrayList<>();
    seen.add(Seen.of(fresh.manifest()));
    if (old != null) {
      seen.add(Seen.of(old.manifest()));
    }
    List<Work> works =
        held.stream().filter(work -> seen.stream().noneMatch(s -> s.contains(work))).toList();
    return new Comparison(rows(fresh, works), old == null ? List.of() : rows(old, works));
  }

  private static List<Scores.Row> rows(Indexer indexer, List<Work> works) {
    return works.parallelStream()
        .map(work -> Evaluation.row(work, indexer.answer(work, TOP)))
        .toList();
  }

  /// Whether the new one finds less (F1 of the first five, work by work) by more than chance would
  /// explain: by more than the standard error of the difference.
  boolean isWorse() {
    if (old.isEmpty()) {
      return false;
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < fresh.size(); i++) {
      double difference = fresh.get(i).f1() - old.get(i).f1();
      sum += difference;
      squares += difference * difference;
    }
    double mean = sum / fresh.size();
    double error = Math.sqrt(Math.max(0, squares / fresh.size() - mean * mean) / fresh.size());
    return mean < -error;
  }

  /// As Markdown.
  String table() {
    if (fresh.isEmpty()) {
      return "No record was held out that the models had not seen.\n";
    }
    StringBuilder out = new StringBuilder();
    out.append(
        "| model | records held out | F1@5 | nDCG@5 | F1 at the cut |\n|---|---|---|---|---|\n");
    row("new", fresh, out);
    if (!old.isEmpty()) {
      row("in use", old, out);
    }
    return out.toString();
  }

  private static void row(String name, List<Scores.Row> rows, StringBuilder out) {
    Scores scores = Scores.of(rows);
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %.3f | %.3f | %.3f |\n",
            name,
            rows.size(),
            scores.f1().value(),
            scores.ndcg5().value(),
            scores.cutF1().value()));
  }
}
