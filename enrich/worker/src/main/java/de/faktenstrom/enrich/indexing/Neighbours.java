package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.util.Arrays;

/// The indexed works most like a text, by the cosine of their vectors.
///
/// A rare column has the list of its works. A common one would have a long list that tells little
/// (half of all numbers stand in such lists), so its numbers stand with the works instead and are
/// only asked of those that the rare columns brought up.
final class Neighbours {

  /// A column of more than this share of the works is common, in a collection that is not small.
  private static final int COMMON = 32;

  private static final int SMALL = 500;

  /// Works that rare columns bring up, for each that is asked for.
  private static final int SHORTLIST = 8;

  private final Ints offsets;
  private final Ints works;
  private final Floats values;
  private final Ints commonOffsets;
  private final Ints commonColumns;
  private final Floats commonValues;
  private final Ints places;
  private final int size;
  private final int commons;
  private final ThreadLocal<float[]> sums;

  private Neighbours(Drawer drawer) throws IOException {
    offsets = drawer.ints("neighbours.offsets");
    works = drawer.ints("neighbours.works");
    values = drawer.floats("neighbours.values");
    commonOffsets = drawer.ints("neighbours.common-offsets");
    commonColumns = drawer.ints("neighbours.common-columns");
    commonValues = drawer.floats("neighbours.common-values");
    places = drawer.ints("neighbours.common-places");
    size = commonOffsets.size() - 1;
    commons = drawer.ints("neighbours.commons").at(0);
    sums = ThreadLocal.withInitial(() -> new float[size]);
  }

  static Neighbours open(Drawer drawer) throws IOException {
    return new Neighbours(drawer);
  }

  static void write(Matrix rows, int columns, Drawer drawer) throws IOException {
    int[] places = places(rows, columns);
    Matrix lists = rows.only(column -> places[column] < 0).transposed(columns);
    Matrix common = rows.only(column -> places[column] >= 0);
    drawer.put("neighbours.offsets", lists.offsets());
    drawer.put("neighbours.works", lists.columns());
    drawer.put("neighbours.values", lists.values());
    drawer.put("neighbours.common-offsets", common.offsets());
    drawer.put(
        "neighbours.common-columns",
        Arrays.stream(common.columns()).map(column -> places[column]).toArray());
    drawer.put("neighbours.common-values", common.values());
    drawer.put("neighbours.common-places", places);
    drawer.put("neighbours.commons", new int[] {Arrays.stream(places).max().orElse(-1) + 1});
  }

  /// The number of each common column among the common ones, -1 for the others.
  private static int[] places(Matrix rows, int columns) {
    int[] counts = new int[columns];
    for (int column : rows.columns()) {
      counts[column]++;
    }
    int most = Math.max(SMALL, rows.rows() / COMMON);
    int next = 0;
    for (int column = 0; column < columns; column++) {
      counts[column] = counts[column] > most ? next++ : -1;
    }
    return counts;
  }

  /// Works by their row, with the cosine.
  Scored nearest(Vector query, int most) {
    float[] common = new float[commons];
    Scored shortlist = shortlist(query, SHORTLIST * most, common);
    Ranking ranking = new Ranking(most);
    for (int i = 0; i < shortlist.size(); i++) {
      int work = shortlist.numbers()[i];
      float sum = shortlist.scores()[i];
      int to = commonOffsets.at(work + 1);
      for (int at = commonOffsets.at(work); at < to; at++) {
        sum += common[commonColumns.at(at)] * commonValues.at(at);
      }
      ranking.offer(work, sum);
    }
    return ranking.best();
  }

  /// @param common receives the query's values in the common columns
  private Scored shortlist(Vector query, int most, float[] common) {
    float[] sum = sums.get();
    for (int i = 0; i < query.size(); i++) {
      int column = query.columns()[i];
      float weight = query.values()[i];
      int place = places.at(column);
      if (place >= 0) {
        common[place] = weight;
      } else {
        works.addTo(sum, values, weight, offsets.at(column), offsets.at(column + 1));
      }
    }
    Ranking ranking = new Ranking(most);
    float threshold = 0;
    for (int work = 0; work < size; work++) {
      if (sum[work] > threshold) {
        ranking.offer(work, sum[work]);
        threshold = Math.max(0, ranking.threshold());
      }
    }
    Arrays.fill(sum, 0);
    return ranking.best();
  }
}
