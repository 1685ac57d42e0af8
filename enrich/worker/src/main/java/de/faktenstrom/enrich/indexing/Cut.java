package de.faktenstrom.enrich.indexing;

/// How many of the best tags to give: so many that the expected F1 is greatest.
final class Cut {

  private Cut() {}

  /// @param probabilities falling
  /// @param missed how many right subjects are expected outside the list
  /// @return at least 1 where there is any
  static int of(float[] probabilities, double missed, int most) {
    double right = missed;
    for (float probability : probabilities) {
      right += probability;
    }
    double sum = 0;
    double best = -1;
    int cut = 0;
    for (int k = 1; k <= Math.min(most, probabilities.length); k++) {
      sum += probabilities[k - 1];
      double f1 = 2 * sum / (k + right);
      if (f1 > best) {
        best = f1;
        cut = k;
      }
    }
    return cut;
  }
}
