package de.faktenstrom.enrich.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The learners, each on a question with a known answer.
class LearningTest {

  @TempDir private Path directory;

  @Test
  void aHingeClassifierPartsWhatALineCanPart() {
    Matrix rows =
        Matrix.of(
            List.of(
                new Vector(new int[] {0}, new float[] {1}),
                new Vector(new int[] {0, 2}, new float[] {0.8f, 0.6f}),
                new Vector(new int[] {1}, new float[] {1}),
                new Vector(new int[] {1, 2}, new float[] {0.8f, 0.6f})));
    HingeSolver solver = new HingeSolver(rows, 3);

    solver.solve(new boolean[] {true, true, false, false});

    assertThat(solver.weights()[0]).isGreaterThan(0.5f);
    assertThat(solver.weights()[1]).isLessThan(-0.5f);
    assertThat(solver.weights()[2]).isBetween(-0.2f, 0.2f);
  }

  @Test
  void treesLearnWhatNoSingleFeatureSays() throws IOException {
    float[][] rows = rows(4_000);
    byte[] answers = either(rows);
    Bins bins = Bins.of(rows, 2);
    byte[] data = binned(rows, bins);

    Boosting.learn(bins, data, answers, 30).write(bins, new Drawer(directory));

    Forest forest = Forest.open(new Drawer(directory));
    int right = 0;
    float[] probabilities = forest.probabilities(rows);
    for (int i = 0; i < rows.length; i++) {
      right += probabilities[i] > 0.5 == (answers[i] == 1) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(3_800);
  }

  @Test
  void aStoredForestSaysWhatTheLearnedOneSaid() throws IOException {
    float[][] rows = rows(1_000);
    Bins bins = Bins.of(rows, 2);
    byte[] data = binned(rows, bins);
    Forest.Builder learned = Boosting.learn(bins, data, either(rows), 10);

    learned.write(bins, new Drawer(directory));

    Forest stored = Forest.open(new Drawer(directory));
    float[] probabilities = stored.probabilities(rows);
    for (int i = 0; i < rows.length; i++) {
      assertThat(probabilities[i]).isEqualTo(learned.probability(data, 2 * i));
    }
  }

  @Test
  void eigenvectorsBelongToTheGreatestValuesFirst() {
    double[][] vectors = new double[2][];

    double[] values = Dense.eigen(new double[][] {{2, 1}, {1, 2}}, vectors);

    assertThat(values[0]).isCloseTo(3, within(1e-9));
    assertThat(values[1]).isCloseTo(1, within(1e-9));
    assertThat(Math.abs(vectors[0][0] - vectors[0][1])).isLessThan(1e-9);
  }

  @Test
  void likeSubjectsComeIntoOneBranch() {
    List<Vector> centroids =
        IntStream.range(0, 128)
            .mapToObj(i -> new Vector(new int[] {i % 2}, new float[] {1}))
            .toList();
    int[] labels = IntStream.range(0, 128).toArray();

    Clusters.Cluster tree = new Clusters(Matrix.of(centroids), 2).tree(labels);

    assertThat(tree.children())
        .allSatisfy(child ->
            assertThat(Arrays.stream(child.labels()).map(label -> label % 2).distinct().count())
                .isEqualTo(1));
  }

  private static float[][] rows(int count) {
    SplittableRandom random = new SplittableRandom(7);
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = new float[] {(float) random.nextDouble(), (float) random.nextDouble()};
    }
    return rows;
  }

  /// One of both is large, but not both.
  private static byte[] either(float[][] rows) {
    byte[] answers = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      answers[i] = (byte) ((rows[i][0] > 0.5) != (rows[i][1] > 0.4) ? 1 : 0);
    }
    return answers;
  }

  private static byte[] binned(float[][] rows, Bins bins) {
    byte[] data = new byte[2 * rows.length];
    for (int i = 0; i < rows.length; i++) {
      data[2 * i] = bins.bin(0, rows[i][0]);
      data[2 * i + 1] = bins.bin(1, rows[i][1]);
    }
    return data;
  }
}
