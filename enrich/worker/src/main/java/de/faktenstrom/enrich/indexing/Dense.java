package de.faktenstrom.enrich.indexing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Linear algebra over tall matrices of some hundred columns.
final class Dense {

  private static final int SWEEPS = 12;

  private Dense() {}

  static float[] flat(float[][] rows, int depth) {
    float[] flat = new float[rows.length * depth];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * depth, depth);
    }
    return flat;
  }

  static float[] mean(float[][] rows, int depth) {
    double[] sum = new double[depth];
    for (float[] row : rows) {
      for (int k = 0; k < depth; k++) {
        sum[k] += row[k];
      }
    }
    float[] mean = new float[depth];
    for (int k = 0; k < depth; k++) {
      mean[k] = (float) (sum[k] / Math.max(1, rows.length));
    }
    return mean;
  }

  static float[][] times(float[][] rows, float[][] square, int depth) {
    return Arrays.stream(rows)
        .parallel()
        .map(row -> {
          float[] sum = new float[depth];
          for (int i = 0; i < depth; i++) {
            for (int k = 0; k < depth; k++) {
              sum[k] += row[i] * square[i][k];
            }
          }
          return sum;
        })
        .toArray(float[][]::new);
  }

  /// Makes the columns stand on each other at right angles, with length 1.
  static void orthonormalise(float[][] rows, int depth) {
    double[][] vectors = new double[depth][];
    double[] spread = eigen(products(rows, new float[depth], depth), vectors);
    float[][] change = new float[depth][depth];
    for (int k = 0; k < depth; k++) {
      double scale = spread[k] <= 1e-10 * spread[0] ? 0 : 1 / Math.sqrt(spread[k]);
      for (int i = 0; i < depth; i++) {
        change[i][k] = (float) (vectors[k][i] * scale);
      }
    }
    float[][] changed = times(rows, change, depth);
    System.arraycopy(changed, 0, rows, 0, rows.length);
  }

  /// What turns rows so that no two directions go together and all are equally wide.
  static float[][] whitening(float[][] rows, float[] mean, int depth) {
    double[][] vectors = new double[depth][];
    double[] spread = eigen(products(rows, mean, depth), vectors);
    float[][] change = new float[depth][depth];
    for (int k = 0; k < depth; k++) {
      double share = spread[k] / Math.max(1, rows.length);
      // A direction in which hardly anything differs would be noise made large.
      double scale = spread[k] <= 1e-6 * spread[0] ? 0 : 1 / Math.sqrt(share);
      for (int i = 0; i < depth; i++) {
        change[i][k] = (float) (vectors[k][i] * scale);
      }
    }
    return change;
  }

  private static double[][] products(float[][] rows, float[] mean, int depth) {
    List<double[][]> parts =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(part -> {
              double[][] sum = new double[depth][depth];
              for (int row = part; row < rows.length; row += 4) {
                for (int i = 0; i < depth; i++) {
                  double value = rows[row][i] - mean[i];
                  for (int k = 0; k < depth; k++) {
                    sum[i][k] += value * (rows[row][k] - mean[k]);
                  }
                }
              }
              return sum;
            })
            .toList();
    // In their order, so that rounding is the same on every machine.
    for (double[][] part : parts.subList(1, parts.size())) {
      for (int i = 0; i < depth; i++) {
        for (int k = 0; k < depth; k++) {
          parts.getFirst()[i][k] += part[i][k];
        }
      }
    }
    return parts.getFirst();
  }

  /// Eigenvalues of a symmetric matrix, the greatest first, by Jacobi's rotations; destroys it.
  ///
  /// @param vectors receives the eigenvectors in the same order
  static double[] eigen(double[][] symmetric, double[][] vectors) {
    int size = symmetric.length;
    double[][] turned = new double[size][size];
    for (int i = 0; i < size; i++) {
      turned[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          rotate(symmetric, turned, i, j);
        }
      }
    }
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted((one, other) -> Double.compare(symmetric[other][other], symmetric[one][one]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[size];
    for (int k = 0; k < size; k++) {
      values[k] = symmetric[order[k]][order[k]];
      vectors[k] = turned[order[k]];
    }
    return values;
  }

  private static void rotate(double[][] a, double[][] turned, int i, int j) {
    if (Math.abs(a[i][j]) < 1e-300) {
      return;
    }
    double theta = (a[j][j] - a[i][i]) / (2 * a[i][j]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double one = a[k][i];
      double other = a[k][j];
      a[k][i] = c * one - s * other;
      a[k][j] = s * one + c * other;
    }
    for (int k = 0; k < a.length; k++) {
      double one = a[i][k];
      double other = a[j][k];
      a[i][k] = c * one - s * other;
      a[j][k] = s * one + c * other;
      double turn = turned[i][k];
      turned[i][k] = c * turn - s * turned[j][k];
      turned[j][k] = s * turn + c * turned[j][k];
    }
  }
}
