package de.faktenstrom.enrich.indexing;

import java.util.Arrays;

/// Cuts each feature into at most [#MOST] stretches of about as many examples each.
///
/// @param edges for each feature the ascending upper ends of its stretches but the last
record Bins(float[][] edges) {

  static final int MOST = 64;

  /// @param sample a row an example
  static Bins of(float[][] sample, int width) {
    float[][] edges = new float[width][];
    for (int feature = 0; feature < width; feature++) {
      float[] values = new float[sample.length];
      for (int row = 0; row < values.length; row++) {
        values[row] = sample[row][feature];
      }
      Arrays.sort(values);
      edges[feature] = edges(values);
    }
    return new Bins(edges);
  }

  private static float[] edges(float[] sorted) {
    float[] edges = new float[MOST - 1];
    int size = 0;
    int from = 0;
    // A value that many share takes one stretch; the others share what is left.
    while (from < sorted.length && size < edges.length) {
      int step = Math.max(1, (sorted.length - from) / (MOST - size));
      int to = Math.min(sorted.length - 1, from + step - 1);
      float edge = sorted[to];
      while (to < sorted.length && sorted[to] == edge) {
        to++;
      }
      if (to < sorted.length) {
        edges[size++] = edge;
      }
      from = to;
    }
    return Arrays.copyOf(edges, size);
  }

  int width() {
    return edges.length;
  }

  int count(int feature) {
    return edges[feature].length + 1;
  }

  byte bin(int feature, float value) {
    float[] ends = edges[feature];
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value <= ends[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return (byte) low;
  }

  /// The greatest value of a stretch that is not the last.
  float edge(int feature, int bin) {
    return edges[feature][bin];
  }
}
