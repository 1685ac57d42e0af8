package de.faktenstrom.enrich.bibliography;

import java.util.Arrays;

/// Forward and backward sums over all ways of labelling a reference (Lafferty, McCallum and Pereira
/// 2001), scaled at each token so that nothing runs over. Of the states at a token few are likely;
/// what is below a billionth is taken for nothing, which makes it many times faster.
final class Lattice {

  private static final double NOTHING = 1e-9;

  private final int length;
  private final double[][] node;
  private final double[][] forward;
  private final double[][] backward;
  private final double[][] steps;
  private final int[] borders;
  private final double[] scale;
  private double logSum;

  /// @param scores of each token and state
  /// @param steps exponentials of the step scores by border, `from * State.COUNT + to`
  Lattice(float[][] scores, double[][] steps, int[] borders) {
    this.length = scores.length;
    this.steps = steps;
    this.borders = borders;
    node = new double[length][State.COUNT];
    forward = new double[length][State.COUNT];
    backward = new double[length][State.COUNT];
    scale = new double[length];
    for (int i = 0; i < length; i++) {
      float most = Float.NEGATIVE_INFINITY;
      for (float score : scores[i]) {
        most = Math.max(most, score);
      }
      for (int s = 0; s < State.COUNT; s++) {
        node[i][s] = Math.exp(scores[i][s] - most);
      }
      logSum += most;
    }
    forward();
    backward();
  }

  private void forward() {
    for (int i = 0; i < length; i++) {
      double[] now = forward[i];
      if (i == 0) {
        for (int to = 0; to < State.COUNT; to += 2) {
          now[to] = node[0][to];
        }
      } else {
        double[] step = steps[borders[i]];
        for (int from = 0; from < State.COUNT; from++) {
          double mass = forward[i - 1][from];
          if (mass == 0) {
            continue;
          }
          for (int to = 0; to < State.COUNT; to++) {
            now[to] += mass * step[from * State.COUNT + to];
          }
        }
        for (int to = 0; to < State.COUNT; to++) {
          now[to] *= node[i][to];
        }
      }
      double sum = 0;
      for (double mass : now) {
        sum += mass;
      }
      scale[i] = sum;
      logSum += Math.log(sum);
      for (int to = 0; to < State.COUNT; to++) {
        double share = now[to] / sum;
        now[to] = share < NOTHING ? 0 : share;
      }
    }
  }

  private void backward() {
    Arrays.fill(backward[length - 1], 1);
    double[] ahead = new double[State.COUNT];
    for (int i = length - 2; i >= 0; i--) {
      for (int to = 0; to < State.COUNT; to++) {
        ahead[to] = node[i + 1][to] * backward[i + 1][to] / scale[i + 1];
      }
      double[] step = steps[borders[i + 1]];
      for (int from = 0; from < State.COUNT; from++) {
        double sum = 0;
        for (int to = 0; forward[i][from] > 0 && to < State.COUNT; to++) {
          sum += step[from * State.COUNT + to] * ahead[to];
        }
        backward[i][from] = sum;
      }
    }
  }

  /// Logarithm of the sum over all ways.
  double logSum() {
    return logSum;
  }

  /// How probable the state is at the token.
  double probability(int token, int state) {
    return forward[token][state] * backward[token][state];
  }

  /// Whether the state is possible at the token.
  boolean isPossible(int token, int state) {
    return forward[token][state] > 0;
  }

  /// How probable the step to the token is.
  double probability(int token, int from, int to) {
    return forward[token - 1][from]
        * steps[borders[token]][from * State.COUNT + to]
        * node[token][to]
        * backward[token][to]
        / scale[token];
  }
}
