package de.faktenstrom.enrich.indexing;

import java.util.SplittableRandom;

/// A linear classifier by dual coordinate descent for L2-regularised squared hinge loss (Hsieh et
/// al. 2008, algorithms 1 and 2): one pass touches each example once, and those that lie safely on
/// their side drop out.
final class HingeSolver {

  private static final double COST = 1;
  private static final double TOLERANCE = 0.1;
  private static final int MOST_PASSES = 20;

  private final Matrix rows;
  private final double[] diagonal;
  private final float[] weights;
  private float bias;

  /// @param width columns of the rows
  HingeSolver(Matrix rows, int width) {
    this.rows = rows;
    weights = new float[width];
    diagonal = new double[rows.rows()];
    for (int row = 0; row < diagonal.length; row++) {
      // The bias is one more column of ones.
      double square = 1 + 0.5 / COST;
      for (int i = rows.offsets()[row]; i < rows.offsets()[row + 1]; i++) {
        square += rows.values()[i] * rows.values()[i];
      }
      diagonal[row] = square;
    }
  }

  float[] weights() {
    return weights;
  }

  float bias() {
    return bias;
  }

  /// Leaves the classifier in [#weights] and [#bias].
  ///
  /// @param positive which rows belong to it
  void solve(boolean[] positive) {
    double[] alpha = new double[rows.rows()];
    int[] order = new int[alpha.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    SplittableRandom random = new SplittableRandom(1);
    int active = order.length;
    double bound = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      double most = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < active; i++) {
        swap(order, i, i + random.nextInt(active - i));
      }
      for (int i = 0; i < active; i++) {
        int row = order[i];
        double sign = positive[row] ? 1 : -1;
        double gradient = sign * margin(row) - 1 + alpha[row] * 0.5 / COST;
        double projected = gradient;
        if (alpha[row] == 0) {
          if (gradient > bound) {
            swap(order, i--, --active);
            continue;
          }
          projected = Math.min(gradient, 0);
        }
        most = Math.max(most, projected);
        least = Math.min(least, projected);
        if (Math.abs(projected) > 1e-12) {
          double before = alpha[row];
          alpha[row] = Math.max(0, before - gradient / diagonal[row]);
          add(row, (float) ((alpha[row] - before) * sign));
        }
      }
      if (most - least <= TOLERANCE) {
        if (active == order.length) {
          break;
        }
        active = order.length;
        bound = Double.POSITIVE_INFINITY;
      } else {
        bound = most <= 0 ? Double.POSITIVE_INFINITY : most;
      }
    }
  }

  private double margin(int row) {
    double sum = bias;
    int to = rows.offsets()[row + 1];
    for (int i = rows.offsets()[row]; i < to; i++) {
      sum += weights[rows.columns()[i]] * rows.values()[i];
    }
    return sum;
  }

  private void add(int row, float amount) {
    bias += amount;
    int to = rows.offsets()[row + 1];
    for (int i = rows.offsets()[row]; i < to; i++) {
      weights[rows.columns()[i]] += amount * rows.values()[i];
    }
  }

  private static void swap(int[] order, int one, int other) {
    int kept = order[one];
    order[one] = order[other];
    order[other] = kept;
  }
}
