package de.faktenstrom.enrich.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Against the sum over all ways of labelling three tokens, one after the other.
class LatticeTest {

  private static final int LENGTH = 3;

  private final float[][] scores = new float[LENGTH][State.COUNT];
  private final double[][] steps = new double[Border.COUNT][State.COUNT * State.COUNT];
  private final int[] borders = {0, 1, 2};
  private final double[][] node = new double[LENGTH][State.COUNT];
  private double sum;
  private double edge;

  @Test
  void sumsOverAllWays() {
    fill();
    for (int first = 0; first < State.COUNT; first += 2) {
      for (int second = 0; second < State.COUNT; second++) {
        for (int third = 0; third < State.COUNT; third++) {
          count(first, second, third);
        }
      }
    }

    Lattice lattice = new Lattice(scores, steps, borders);

    assertThat(lattice.logSum()).isCloseTo(Math.log(sum), within(1e-6));
    for (int token = 0; token < LENGTH; token++) {
      for (int state = 0; state < State.COUNT; state++) {
        assertThat(lattice.probability(token, state))
            .isCloseTo(node[token][state] / sum, within(1e-6));
      }
    }
    assertThat(lattice.probability(2, 4, 5)).isCloseTo(edge / sum, within(1e-6));
  }

  private void fill() {
    Random random = new Random(3);
    for (float[] token : scores) {
      for (int s = 0; s < State.COUNT; s++) {
        token[s] = (float) random.nextGaussian();
      }
    }
    for (double[] border : steps) {
      for (int from = 0; from < State.COUNT; from++) {
        for (int to = 0; to < State.COUNT; to++) {
          boolean follows = State.follows(from, to);
          border[from * State.COUNT + to] = follows ? Math.exp(random.nextGaussian()) : 0;
        }
      }
    }
  }

  private void count(int first, int second, int third) {
    double way =
        Math.exp(scores[0][first] + scores[1][second] + scores[2][third])
            * steps[1][first * State.COUNT + second]
            * steps[2][second * State.COUNT + third];
    sum += way;
    node[0][first] += way;
    node[1][second] += way;
    node[2][third] += way;
    edge += second == 4 && third == 5 ? way : 0;
  }
}
