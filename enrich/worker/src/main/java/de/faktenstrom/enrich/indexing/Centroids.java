package de.faktenstrom.enrich.indexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What the works of a subject have in common: the sum of their vectors, of length 1, its strongest
/// columns only.
final class Centroids {

  private Centroids() {}

  /// @param subjects a row a work: its subjects
  /// @param most columns kept a subject
  static Matrix of(Matrix works, int[][] subjects, int labels, int width, int most) {
    int[][] members = members(subjects, labels);
    ThreadLocal<float[]> sums = ThreadLocal.withInitial(() -> new float[width]);
    List<Vector> rows =
        IntStream.range(0, labels)
            .parallel()
            .mapToObj(label -> centroid(works, members[label], sums.get(), most))
            .toList();
    return Matrix.of(rows);
  }

  static int[][] members(int[][] subjects, int labels) {
    List<List<Integer>> members = new ArrayList<>();
    for (int label = 0; label < labels; label++) {
      members.add(new ArrayList<>());
    }
    for (int work = 0; work < subjects.length; work++) {
      for (int label : subjects[work]) {
        members.get(label).add(work);
      }
    }
    return members.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static Vector centroid(Matrix works, int[] members, float[] sum, int most) {
    int[] touched = new int[16];
    int size = 0;
    for (int work : members) {
      for (int i = works.offsets()[work]; i < works.offsets()[work + 1]; i++) {
        int column = works.columns()[i];
        if (sum[column] == 0) {
          if (size == touched.length) {
            touched = Arrays.copyOf(touched, 2 * size);
          }
          touched[size++] = column;
        }
        sum[column] += works.values()[i];
      }
    }
    Ranking ranking = new Ranking(Math.min(most, Math.max(1, size)));
    double square = 0;
    for (int i = 0; i < size; i++) {
      ranking.offer(touched[i], sum[touched[i]]);
      sum[touched[i]] = 0;
    }
    Scored best = ranking.best();
    for (float value : best.scores()) {
      square += value * value;
    }
    int[] columns = best.numbers().clone();
    Arrays.sort(columns);
    float[] values = new float[columns.length];
    double norm = square == 0 ? 1 : 1 / Math.sqrt(square);
    for (int i = 0; i < columns.length; i++) {
      int at = Arrays.binarySearch(columns, best.numbers()[i]);
      values[at] = (float) (best.scores()[i] * norm);
    }
    return new Vector(columns, values);
  }
}
