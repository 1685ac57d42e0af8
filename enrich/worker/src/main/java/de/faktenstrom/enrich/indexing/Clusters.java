package de.faktenstrom.enrich.indexing;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Subjects that are given to like works, put together by halving again and again (balanced
/// spherical 2-means).
final class Clusters {

  private static final int HALVINGS = 5;
  private static final int ROUNDS = 6;

  private final Matrix centroids;
  private final int width;
  private final ThreadLocal<float[]> difference;

  /// @param centroids a row a subject, of length 1
  Clusters(Matrix centroids, int width) {
    this.centroids = centroids;
    this.width = width;
    difference = ThreadLocal.withInitial(() -> new float[this.width]);
  }

  /// A branch: either others or, at the end, subjects.
  record Cluster(int[] labels, List<Cluster> children) {
    boolean isLeaf() {
      return children.isEmpty();
    }
  }

  Cluster tree(int[] labels) {
    if (labels.length <= LabelTree.WIDEST) {
      return new Cluster(labels, List.of());
    }
    List<int[]> parts = List.of(labels);
    for (int i = 0; i < HALVINGS; i++) {
      parts = parts.parallelStream().flatMap(part -> halves(part).stream()).toList();
    }
    return new Cluster(labels, parts.parallelStream().map(this::tree).toList());
  }

  private List<int[]> halves(int[] labels) {
    if (labels.length < 2) {
      return List.of(labels);
    }
    SplittableRandom random = new SplittableRandom(labels[0] * 31L + labels.length);
    float[] towards = difference.get();
    long[] order = new long[labels.length];
    int one = random.nextInt(labels.length);
    int other = (one + 1 + random.nextInt(labels.length - 1)) % labels.length;
    add(towards, labels[one], 1);
    add(towards, labels[other], -1);
    int half = labels.length / 2;
    int[] previous = {};
    for (int round = 0; ; round++) {
      for (int i = 0; i < labels.length; i++) {
        order[i] = ((long) sortable(dot(towards, labels[i])) << 32) | labels[i];
      }
      Arrays.sort(order);
      Arrays.fill(towards, 0);
      int[] now = IntStream.range(0, half).map(i -> (int) order[i]).sorted().toArray();
      if (round == ROUNDS || Arrays.equals(now, previous)) {
        break;
      }
      previous = now;
      for (int i = 0; i < labels.length; i++) {
        add(towards, (int) order[i], i < half ? -1f / half : 1f / (labels.length - half));
      }
    }
    return List.of(
        IntStream.range(0, half).map(i -> (int) order[i]).toArray(),
        IntStream.range(half, labels.length).map(i -> (int) order[i]).toArray());
  }

  /// Bits in the order of the numbers.
  private static int sortable(float value) {
    int bits = Float.floatToIntBits(value);
    return bits ^ ((bits >> 31) & 0x7FFFFFFF);
  }

  private void add(float[] sum, int label, float amount) {
    for (int i = centroids.offsets()[label]; i < centroids.offsets()[label + 1]; i++) {
      sum[centroids.columns()[i]] += amount * centroids.values()[i];
    }
  }

  private float dot(float[] towards, int label) {
    float sum = 0;
    for (int i = centroids.offsets()[label]; i < centroids.offsets()[label + 1]; i++) {
      sum += towards[centroids.columns()[i]] * centroids.values()[i];
    }
    return sum;
  }
}
