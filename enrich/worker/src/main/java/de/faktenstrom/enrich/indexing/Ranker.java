package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.util.function.IntPredicate;

/// Orders candidates by the learned probability that an indexer would give them.
final class Ranker {

  private final Forest forest;
  private final Calibration calibration;
  private final float missed;

  private Ranker(Forest forest, Calibration calibration, float missed) {
    this.forest = forest;
    this.calibration = calibration;
    this.missed = missed;
  }

  static Ranker open(Drawer drawer) throws IOException {
    return new Ranker(
        Forest.open(drawer), Calibration.open(drawer), drawer.floats("ranker.missed").at(0));
  }

  /// Places in the candidates with their calibrated probability, the best first.
  ///
  /// @param allowed whether the candidate in that place may be given
  Scored rank(Candidates candidates, IntPredicate allowed, int most) {
    Ranking ranking = new Ranking(most);
    float[] promised = forest.probabilities(candidates.rows());
    for (int i = 0; i < candidates.size(); i++) {
      if (allowed.test(i)) {
        ranking.offer(i, promised[i]);
      }
    }
    Scored best = ranking.best();
    float[] probabilities = new float[best.size()];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = calibration.probability(best.scores()[i]);
    }
    return new Scored(best.numbers(), probabilities);
  }

  /// How many of the ranked to give for the best expected F1.
  int cut(Scored ranked, int most) {
    return Cut.of(ranked.scores(), missed, most);
  }
}
