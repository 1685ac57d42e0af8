package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Learns the [Ranker] from works whose candidates were found by sources that had not seen them.
final class RankerTrainer {

  private static final int TREES = 200;

  /// So many works say how features are cut into stretches.
  static final int SAMPLE = 1_500;

  private static final int HELD_BACK = 10;
  private static final int ENOUGH = 200;

  private final Bins bins;
  private final List<Example> examples;

  /// A work with its candidates, binned.
  ///
  /// @param rows a byte a feature, candidate after candidate
  /// @param missed right subjects that are no candidates
  record Example(byte[] rows, byte[] answers, int missed) {}

  RankerTrainer(Bins bins, List<Example> examples) {
    this.bins = bins;
    this.examples = examples;
  }

  static Bins bins(List<Candidates> candidates) {
    float[][] sample =
        candidates.stream().flatMap(some -> Arrays.stream(some.rows())).toArray(float[][]::new);
    return Bins.of(sample, Feature.COUNT);
  }

  static Example example(Bins bins, Candidates candidates, int[] subjects) {
    int width = bins.width();
    byte[] rows = new byte[candidates.size() * width];
    byte[] answers = new byte[candidates.size()];
    int found = 0;
    for (int i = 0; i < answers.length; i++) {
      for (int feature = 0; feature < width; feature++) {
        rows[i * width + feature] = bins.bin(feature, candidates.rows()[i][feature]);
      }
      int subject = candidates.subjects()[i];
      answers[i] = (byte) (Arrays.stream(subjects).anyMatch(s -> s == subject) ? 1 : 0);
      found += answers[i];
    }
    return new Example(rows, answers, subjects.length - found);
  }

  /// Every tenth work is held back and says how far the scores hold; where that would be too few,
  /// those that were learned from say it.
  void write(Drawer drawer) throws IOException {
    List<Example> learned = part(false);
    List<Example> held = part(true);
    int count = learned.stream().mapToInt(example -> example.answers().length).sum();
    byte[] data = new byte[Math.multiplyExact(count, bins.width())];
    byte[] answers = new byte[count];
    int at = 0;
    for (Example example : learned) {
      System.arraycopy(example.rows(), 0, data, at * bins.width(), example.rows().length);
      System.arraycopy(example.answers(), 0, answers, at, example.answers().length);
      at += example.answers().length;
    }
    Forest.Builder forest = Boosting.learn(bins, data, answers, TREES);
    forest.write(bins, drawer);
    calibrate(held.size() < ENOUGH ? learned : held, forest, drawer);
  }

  private List<Example> part(boolean held) {
    return IntStream.range(0, examples.size())
        .filter(i -> held == (i % HELD_BACK == HELD_BACK - 1))
        .mapToObj(examples::get)
        .toList();
  }

  private void calibrate(List<Example> held, Forest.Builder forest, Drawer drawer)
      throws IOException {
    int count = held.stream().mapToInt(example -> example.answers().length).sum();
    float[] scores = new float[count];
    boolean[] answers = new boolean[count];
    int at = 0;
    double missed = 0;
    for (Example example : held) {
      for (int i = 0; i < example.answers().length; i++) {
        scores[at] = forest.probability(example.rows(), i * bins.width());
        answers[at++] = example.answers()[i] == 1;
      }
      missed += example.missed();
    }
    Calibration.of(scores, answers).write(drawer);
    drawer.put("ranker.missed", new float[] {(float) (missed / Math.max(1, held.size()))});
  }
}
