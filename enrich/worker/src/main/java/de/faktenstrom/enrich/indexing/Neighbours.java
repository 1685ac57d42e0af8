package de.faktenstrom.enrich.indexing;

import java.io.IOException;

/// The indexed works most like a text, by the cosine of their vectors: one list of works a column.
final class Neighbours {

  private final Ints offsets;
  private final Ints works;
  private final Floats values;
  private final int size;
  private final ThreadLocal<float[]> sums;

  private Neighbours(Drawer drawer) throws IOException {
    offsets = drawer.ints("neighbours.offsets");
    works = drawer.ints("neighbours.works");
    values = drawer.floats("neighbours.values");
    size = drawer.ints("neighbours.size").at(0);
    sums = ThreadLocal.withInitial(() -> new float[size]);
  }

  static Neighbours open(Drawer drawer) throws IOException {
    return new Neighbours(drawer);
  }

  static void write(Matrix rows, int columns, Drawer drawer) throws IOException {
    Matrix lists = rows.transposed(columns);
    drawer.put("neighbours.offsets", lists.offsets());
    drawer.put("neighbours.works", lists.columns());
    drawer.put("neighbours.values", lists.values());
    drawer.put("neighbours.size", new int[] {rows.rows()});
  }

  /// Works by their row, with the cosine.
  Scored nearest(Vector query, int most) {
    float[] sum = sums.get();
    for (int i = 0; i < query.size(); i++) {
      int column = query.columns()[i];
      float weight = query.values()[i];
      int to = offsets.at(column + 1);
      for (int at = offsets.at(column); at < to; at++) {
        sum[works.at(at)] += weight * values.at(at);
      }
    }
    Ranking ranking = new Ranking(most);
    float threshold = -1;
    for (int work = 0; work < size; work++) {
      if (sum[work] > threshold && sum[work] > 0) {
        ranking.offer(work, sum[work]);
        threshold = ranking.threshold();
      }
      sum[work] = 0;
    }
    return ranking.best();
  }
}
