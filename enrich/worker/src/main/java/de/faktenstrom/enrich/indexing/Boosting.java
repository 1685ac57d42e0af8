package de.faktenstrom.enrich.indexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Learns a [Forest] for yes-or-no questions: gradient-boosted regression trees on the logistic
/// loss (Friedman 2001), grown leaf by leaf over histograms of binned features (Ke et al. 2017,
/// LightGBM). The same rows always make the same trees.
final class Boosting {

  private static final int LEAVES = 48;
  private static final int FEWEST_ROWS = 5;
  private static final int MOST_ROWS = 100;
  private static final double RATE = 0.1;
  private static final double RIDGE = 5;

  private final Bins bins;
  private final byte[] data;
  private final byte[] answers;
  private final int width;
  private final int leastRows;
  private final float[] scores;
  private final float[] gradients;
  private final float[] curvatures;
  private final int[] order;
  private final int[] spare;
  private final Forest.Builder forest = new Forest.Builder();

  private Boosting(Bins bins, byte[] data, byte[] answers) {
    this.bins = bins;
    this.data = data;
    this.answers = answers;
    width = bins.width();
    leastRows = Math.clamp(answers.length / 200, FEWEST_ROWS, MOST_ROWS);
    scores = new float[answers.length];
    gradients = new float[answers.length];
    curvatures = new float[answers.length];
    order = new int[answers.length];
    spare = new int[answers.length];
  }

  /// @param data a row an example, a byte a feature, binned
  /// @param answers 1 for yes
  static Forest.Builder learn(Bins bins, byte[] data, byte[] answers, int trees) {
    Boosting boosting = new Boosting(bins, data, answers);
    boosting.begin();
    for (int tree = 0; tree < trees; tree++) {
      boosting.grow(tree);
    }
    return boosting.forest;
  }

  private void begin() {
    long yes = 0;
    for (byte answer : answers) {
      yes += answer;
    }
    double share = Math.clamp(yes / (double) Math.max(1, answers.length), 1e-6, 1 - 1e-6);
    float start = (float) Math.log(share / (1 - share));
    Arrays.fill(scores, start);
    forest.start(start);
  }

  /// A leaf that may yet be split.
  private static final class Leaf {
    final int from;
    final int to;
    final double[] histogram;
    final int parent;
    final boolean right;
    double gain;
    int feature = -1;
    int bin;

    Leaf(int from, int to, double[] histogram, int parent, boolean right) {
      this.from = from;
      this.to = to;
      this.histogram = histogram;
      this.parent = parent;
      this.right = right;
    }

    int rows() {
      return to - from;
    }
  }

  private void grow(int tree) {
    IntStream.range(0, answers.length).parallel().forEach(this::slope);
    int used = sample(tree);
    List<Leaf> leaves = new ArrayList<>();
    leaves.add(leaf(0, used, histogram(0, used), -1, false));
    while (leaves.size() < LEAVES) {
      Leaf best = leaves.getFirst();
      for (Leaf leaf : leaves) {
        best = leaf.gain > best.gain ? leaf : best;
      }
      if (best.gain <= 0) {
        break;
      }
      leaves.remove(best);
      split(best, leaves);
    }
    for (Leaf leaf : leaves) {
      forest.leaf(leaf.parent, leaf.right, value(leaf));
    }
    Forest.Tree made = forest.endTree();
    IntStream.range(0, answers.length)
        .parallel()
        .forEach(row -> scores[row] += made.value(data, row * width));
  }

  private void slope(int row) {
    double probability = 1 / (1 + Math.exp(-scores[row]));
    gradients[row] = (float) (probability - answers[row]);
    curvatures[row] = (float) Math.max(1e-6, probability * (1 - probability));
  }

  /// Every tree sees another half of the rows.
  private int sample(int tree) {
    SplittableRandom random = new SplittableRandom(tree);
    int used = 0;
    for (int row = 0; row < answers.length; row++) {
      if (random.nextBoolean()) {
        order[used++] = row;
      }
    }
    return used;
  }

  private double[] histogram(int from, int to) {
    int parts = to - from > 20_000 ? 4 : 1;
    int size = width * Bins.MOST * 2;
    List<double[]> sums =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(part -> {
              double[] sum = new double[size];
              int begin = from + (int) ((long) (to - from) * part / parts);
              int end = from + (int) ((long) (to - from) * (part + 1) / parts);
              for (int i = begin; i < end; i++) {
                count(order[i], sum);
              }
              return sum;
            })
            .toList();
    double[] all = sums.getFirst();
    for (double[] sum : sums.subList(1, parts)) {
      for (int i = 0; i < size; i++) {
        all[i] += sum[i];
      }
    }
    return all;
  }

  private void count(int row, double[] sum) {
    float gradient = gradients[row];
    float curvature = curvatures[row];
    int at = row * width;
    for (int feature = 0; feature < width; feature++) {
      int slot = (feature * Bins.MOST + data[at + feature]) << 1;
      sum[slot] += gradient;
      sum[slot + 1] += curvature;
    }
  }

  private void split(Leaf leaf, List<Leaf> leaves) {
    int middle = partition(leaf);
    int node = forest.split(leaf.parent, leaf.right, leaf.feature, leaf.bin);
    boolean leftIsSmaller = middle - leaf.from < leaf.to - middle;
    double[] small = leftIsSmaller ? histogram(leaf.from, middle) : histogram(middle, leaf.to);
    double[] large = leaf.histogram;
    for (int i = 0; i < large.length; i++) {
      large[i] -= small[i];
    }
    leaves.add(leaf(leaf.from, middle, leftIsSmaller ? small : large, node, false));
    leaves.add(leaf(middle, leaf.to, leftIsSmaller ? large : small, node, true));
  }

  private int partition(Leaf leaf) {
    int left = leaf.from;
    int right = 0;
    for (int i = leaf.from; i < leaf.to; i++) {
      int row = order[i];
      if (data[row * width + leaf.feature] <= leaf.bin) {
        order[left++] = row;
      } else {
        spare[right++] = row;
      }
    }
    System.arraycopy(spare, 0, order, left, right);
    return left;
  }

  private Leaf leaf(int from, int to, double[] histogram, int parent, boolean right) {
    Leaf leaf = new Leaf(from, to, histogram, parent, right);
    if (leaf.rows() < 2 * leastRows) {
      return leaf;
    }
    double gradient = sum(histogram, 0);
    double curvature = sum(histogram, 1);
    double whole = gradient * gradient / (curvature + RIDGE);
    double least = leastRows * curvature / leaf.rows() / 4;
    for (int feature = 0; feature < width; feature++) {
      double leftGradient = 0;
      double leftCurvature = 0;
      for (int bin = 0; bin < bins.count(feature) - 1; bin++) {
        int slot = (feature * Bins.MOST + bin) << 1;
        leftGradient += histogram[slot];
        leftCurvature += histogram[slot + 1];
        double rightGradient = gradient - leftGradient;
        double rightCurvature = curvature - leftCurvature;
        if (leftCurvature < least || rightCurvature < least) {
          continue;
        }
        double gain =
            leftGradient * leftGradient / (leftCurvature + RIDGE)
                + rightGradient * rightGradient / (rightCurvature + RIDGE)
                - whole;
        if (gain > leaf.gain + 1e-9) {
          leaf.gain = gain;
          leaf.feature = feature;
          leaf.bin = bin;
        }
      }
    }
    return leaf;
  }

  private static double sum(double[] histogram, int which) {
    double sum = 0;
    for (int bin = 0; bin < Bins.MOST; bin++) {
      sum += histogram[2 * bin + which];
    }
    return sum;
  }

  private static float value(Leaf leaf) {
    return (float) (-RATE * sum(leaf.histogram, 0) / (sum(leaf.histogram, 1) + RIDGE));
  }
}
