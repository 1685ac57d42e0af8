package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Turns the ranking's scores into probabilities that hold: of the tags with 0.7 seven of ten are
/// right. Isotonic regression (Zadrozny and Elkan 2002), so that a better score never becomes a
/// lower probability; straight between the steps.
final class Calibration {

  private static final int LEAST = 20;
  private static final int MOST_LEAST = 200;
  private static final int BLOCKS = 50;

  private final float[] scores;
  private final float[] probabilities;

  Calibration(float[] scores, float[] probabilities) {
    this.scores = scores;
    this.probabilities = probabilities;
  }

  /// @param scores of examples, in any order
  /// @param answers whether each was right
  static Calibration of(float[] scores, boolean[] answers) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((one, other) -> Float.compare(scores[one], scores[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] score = new double[order.length + 1];
    double[] right = new double[order.length + 1];
    double[] count = new double[order.length + 1];
    int blocks = 0;
    int least = Math.clamp(order.length / BLOCKS, LEAST, MOST_LEAST);
    for (int i = 0; i < order.length; i++) {
      // A block of too few would be a step made by chance.
      if (blocks == 0 || count[blocks - 1] >= least) {
        score[blocks] = 0;
        right[blocks] = 0;
        count[blocks] = 0;
        blocks++;
      }
      score[blocks - 1] += scores[order[i]];
      right[blocks - 1] += answers[order[i]] ? 1 : 0;
      count[blocks - 1]++;
      boolean full = count[blocks - 1] >= least || i == order.length - 1;
      while (full && blocks > 1 && falls(right, count, blocks)) {
        blocks--;
        score[blocks - 1] += score[blocks];
        right[blocks - 1] += right[blocks];
        count[blocks - 1] += count[blocks];
      }
    }
    float[] ends = new float[blocks];
    float[] probabilities = new float[blocks];
    for (int block = 0; block < blocks; block++) {
      ends[block] = (float) (score[block] / count[block]);
      probabilities[block] = (float) (right[block] / count[block]);
    }
    return new Calibration(ends, probabilities);
  }

  private static boolean falls(double[] right, double[] count, int blocks) {
    int last = blocks - 1;
    return right[last - 1] / count[last - 1] >= right[last] / count[last];
  }

  static Calibration open(Drawer drawer) throws IOException {
    return new Calibration(
        drawer.floats("calibration.scores").array(),
        drawer.floats("calibration.probabilities").array());
  }

  void write(Drawer drawer) throws IOException {
    drawer.put("calibration.scores", scores);
    drawer.put("calibration.probabilities", probabilities);
  }

  float probability(float score) {
    if (scores.length == 0) {
      return score;
    }
    int found = Arrays.binarySearch(scores, score);
    if (found >= 0) {
      return probabilities[found];
    }
    int above = -found - 1;
    if (above == 0) {
      return probabilities[0];
    }
    if (above == scores.length) {
      return probabilities[above - 1];
    }
    float share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
    return probabilities[above - 1] + share * (probabilities[above] - probabilities[above - 1]);
  }
}
