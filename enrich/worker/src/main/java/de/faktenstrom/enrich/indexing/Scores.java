package de.faktenstrom.enrich.indexing;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Means over works, each with its 95 % interval from 1,000 bootstrap samples of the works.
public record Scores(
    int works,
    Mean f1,
    Mean precision,
    Mean recall,
    Mean ndcg5,
    Mean ndcg10,
    Mean cutF1,
    Mean cut) {

  private static final int SAMPLES = 1_000;

  /// @param low,high the interval
  public record Mean(double value, double low, double high) {}

  /// One work's figures: F1, precision and recall of the first five, nDCG of five and ten, F1 at
  /// the calibrated cut and how many tags that gives.
  record Row(
      double f1,
      double precision,
      double recall,
      double ndcg5,
      double ndcg10,
      double cutF1,
      double cut) {}

  static Scores of(List<Row> rows) {
    return new Scores(
        rows.size(),
        mean(rows, Row::f1),
        mean(rows, Row::precision),
        mean(rows, Row::recall),
        mean(rows, Row::ndcg5),
        mean(rows, Row::ndcg10),
        mean(rows, Row::cutF1),
        mean(rows, Row::cut));
  }

  private static Mean mean(List<Row> rows, ToDoubleFunction<Row> figure) {
    double[] values = rows.stream().mapToDouble(figure).toArray();
    SplittableRandom random = new SplittableRandom(values.length);
    double[] means = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[sample] = sum / values.length;
    }
    Arrays.sort(means);
    return new Mean(
        Arrays.stream(values).sum() / values.length,
        means[SAMPLES * 25 / 1000],
        means[SAMPLES * 975 / 1000]);
  }
}
