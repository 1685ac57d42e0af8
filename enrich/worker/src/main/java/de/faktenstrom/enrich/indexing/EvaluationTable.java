package de.faktenstrom.enrich.indexing;

import java.util.Locale;
import java.util.Map;

/// An evaluation as Markdown.
public final class EvaluationTable {

  private EvaluationTable() {}

  public static String of(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    out.append("| records | number | F1@5 | precision@5 | recall@5 | nDCG@5 | nDCG@10 |");
    out.append(" F1 at the cut | tags at the cut |\n|---|---|---|---|---|---|---|---|---|\n");
    for (Map.Entry<String, Scores> group : evaluation.groups().entrySet()) {
      Scores scores = group.getValue();
      out.append(String.format(Locale.ROOT, "| %s | %,d ", group.getKey(), scores.works()));
      out.append(mean(scores.f1())).append(mean(scores.precision())).append(mean(scores.recall()));
      out.append(mean(scores.ndcg5())).append(mean(scores.ndcg10())).append(mean(scores.cutF1()));
      out.append(String.format(Locale.ROOT, "| %.1f |\n", scores.cut().value()));
    }
    out.append("\n| subject seen in training | given | precision@5 | recall@5 | F1@5 (micro) |\n");
    out.append("|---|---|---|---|---|\n");
    for (Evaluation.Frequency row : evaluation.frequencies()) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %s times | %,d | %.3f | %.3f | %.3f |\n",
              row.seen(),
              row.given(),
              row.precision(),
              row.recall(),
              row.f1()));
    }
    return out.toString();
  }

  private static String mean(Scores.Mean mean) {
    return String.format(Locale.ROOT, "| %.3f (%.3f–%.3f) ", mean.value(), mean.low(), mean.high());
  }
}
