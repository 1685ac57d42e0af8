package de.faktenstrom.enrich.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Learns the weights that make what people labelled most likely: stochastic gradient descent on
/// the conditional likelihood, steps by AdaGrad (Duchi, Hazan and Singer 2011), some features left
/// out at random in each step so that none is relied on alone.
final class Learner {

  /// @param rounds over all references
  /// @param rate first length of a step
  /// @param dropped share of features left out
  /// @param least a feature that is seen more rarely is none
  record Settings(int rounds, double rate, double dropped, int least, long seed) {
    static final Settings USUAL = new Settings(8, 0.15, 0.5, 3, 1);
  }

  private record Example(int[][] rows, int[] borders, int[] states) {}

  private static final double NEGLIGIBLE = 1e-4;

  private final Map<Integer, Integer> rows = new HashMap<>();
  private final float[] weights;
  private final float[] squares;
  private final float[][] stepWeights = new float[Border.COUNT][State.COUNT * State.COUNT];
  private final float[][] stepSquares = new float[Border.COUNT][State.COUNT * State.COUNT];
  private final double[][] stepExponentials = new double[Border.COUNT][State.COUNT * State.COUNT];
  private final Settings settings;
  private final Random random;

  private Learner(List<LabelledReference> references, Settings settings) {
    this.settings = settings;
    random = new Random(settings.seed());
    Map<Integer, Integer> seen = new HashMap<>();
    for (LabelledReference reference : references) {
      for (int[] features : Features.of(Tokens.of(reference.text()))) {
        for (int feature : features) {
          seen.merge(feature, 1, Integer::sum);
        }
      }
    }
    seen.forEach((feature, times) -> {
      if (times >= settings.least()) {
        rows.put(feature, rows.size());
      }
    });
    weights = new float[rows.size() * State.COUNT];
    squares = new float[rows.size() * State.COUNT];
    for (int from = 0; from < State.COUNT; from++) {
      for (int to = 0; to < State.COUNT; to++) {
        for (int border = 0; border < Border.COUNT; border++) {
          boolean follows = State.follows(from, to);
          stepWeights[border][from * State.COUNT + to] = follows ? 0 : Float.NEGATIVE_INFINITY;
          stepExponentials[border][from * State.COUNT + to] = follows ? 1 : 0;
        }
      }
    }
  }

  static Model learn(List<LabelledReference> references, Settings settings) {
    Learner learner = new Learner(references, settings);
    List<Example> examples = new ArrayList<>();
    for (LabelledReference reference : references) {
      List<Token> tokens = Tokens.of(reference.text());
      if (!tokens.isEmpty()) {
        int[][] rows = learner.rows(Features.of(tokens));
        examples.add(new Example(rows, Border.of(tokens), reference.states(tokens)));
      }
    }
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(examples, learner.random);
      double rate = settings.rate() * (1 - 0.9 * round / settings.rounds());
      examples.forEach(example -> learner.step(example, rate));
    }
    return Model.of(learner.rows, learner.weights, learner.stepWeights);
  }

  private int[][] rows(int[][] features) {
    int[][] all = new int[features.length][];
    for (int i = 0; i < all.length; i++) {
      all[i] =
          Arrays.stream(features[i])
              .map(feature -> rows.getOrDefault(feature, -1))
              .filter(row -> row >= 0)
              .toArray();
    }
    return all;
  }

  private void step(Example example, double rate) {
    int length = example.rows.length;
    int[][] kept = new int[length][];
    float[][] scores = new float[length][State.COUNT];
    for (int i = 0; i < length; i++) {
      kept[i] = kept(example.rows[i]);
      add(kept[i], scores[i]);
    }
    Lattice lattice = new Lattice(scores, stepExponentials, example.borders);
    for (int i = 0; i < length; i++) {
      stepNode(lattice, i, kept[i], example.states[i], rate);
    }
    for (int i = 1; i < length; i++) {
      stepEdge(lattice, i, example, rate);
    }
  }

  private int[] kept(int[] rows) {
    int[] kept = new int[rows.length];
    int count = 0;
    for (int row : rows) {
      if (random.nextFloat() >= settings.dropped()) {
        kept[count++] = row;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private void stepNode(Lattice lattice, int token, int[] rows, int state, double rate) {
    double[] gradients = new double[State.COUNT];
    int[] states = new int[State.COUNT];
    int count = 0;
    for (int s = 0; s < State.COUNT; s++) {
      double gradient = lattice.probability(token, s) - (s == state ? 1 : 0);
      if (Math.abs(gradient) > NEGLIGIBLE) {
        gradients[count] = gradient;
        states[count++] = s;
      }
    }
    for (int row : rows) {
      for (int k = 0; k < count; k++) {
        descend(weights, squares, row * State.COUNT + states[k], gradients[k], rate);
      }
    }
  }

  private void stepEdge(Lattice lattice, int token, Example example, double rate) {
    int border = example.borders[token];
    for (int from = 0; from < State.COUNT; from++) {
      if (from != example.states[token - 1] && !lattice.isPossible(token - 1, from)) {
        continue;
      }
      for (int to = 0; to < State.COUNT; to++) {
        boolean right = from == example.states[token - 1] && to == example.states[token];
        double gradient = lattice.probability(token, from, to) - (right ? 1 : 0);
        if (Math.abs(gradient) > NEGLIGIBLE) {
          int at = from * State.COUNT + to;
          descend(stepWeights[border], stepSquares[border], at, gradient, rate);
          stepExponentials[border][at] = Math.exp(stepWeights[border][at]);
        }
      }
    }
  }

  private static void descend(
      float[] weights, float[] squares, int at, double gradient, double rate) {
    squares[at] += (float) (gradient * gradient);
    weights[at] -= (float) (rate * gradient / Math.sqrt(squares[at] + 0.1));
  }

  private void add(int[] rows, float[] scores) {
    for (int row : rows) {
      for (int s = 0, at = row * State.COUNT; s < State.COUNT; s++, at++) {
        scores[s] += weights[at];
      }
    }
  }
}
