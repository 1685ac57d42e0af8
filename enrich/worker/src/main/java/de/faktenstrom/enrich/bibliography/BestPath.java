package de.faktenstrom.enrich.bibliography;

import java.util.List;

/// The one most likely way of labelling (Viterbi).
final class BestPath {

  private BestPath() {}

  /// The state of each token.
  static int[] of(Model model, List<Token> tokens) {
    int length = tokens.size();
    int[][] features = Features.of(tokens);
    int[] borders = Border.of(tokens);
    int[][] from = new int[length][State.COUNT];
    float[] before = new float[State.COUNT];
    for (int i = 0; i < length; i++) {
      float[] now = new float[State.COUNT];
      model.add(features[i], now);
      for (int to = 0; to < State.COUNT; to++) {
        int best = i == 0 ? 0 : best(model, borders[i], before, to);
        from[i][to] = best;
        if (i == 0) {
          now[to] += State.isBegin(to) ? 0 : Float.NEGATIVE_INFINITY;
        } else {
          now[to] += before[best] + model.step(borders[i], best, to);
        }
      }
      before = now;
    }
    return back(from, before);
  }

  private static int best(Model model, int border, float[] before, int to) {
    if (!State.isBegin(to)) {
      int begin = to - 1;
      float fresh = before[begin] + model.step(border, begin, to);
      return fresh > before[to] + model.step(border, to, to) ? begin : to;
    }
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int from = 0; from < State.COUNT; from++) {
      float score = before[from] + model.step(border, from, to);
      if (score > most) {
        most = score;
        best = from;
      }
    }
    return best;
  }

  private static int[] back(int[][] from, float[] last) {
    int[] path = new int[from.length];
    int state = 0;
    for (int s = 1; s < State.COUNT; s++) {
      state = last[s] > last[state] ? s : state;
    }
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = state;
      state = from[i][state];
    }
    return path;
  }
}
