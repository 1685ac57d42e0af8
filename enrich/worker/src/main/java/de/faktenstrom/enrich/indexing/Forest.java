package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.util.Arrays;

/// Decision trees that add up to the logarithm of the odds.
///
/// A node goes left where the feature is at most the edge. Branches are node numbers or, below 0,
/// leaves by their complement; a root may be a leaf.
final class Forest {

  private final int[] roots;
  private final int[] features;
  private final float[] edges;
  private final int[] branches;
  private final float[] values;
  private final float start;

  private Forest(Drawer drawer) throws IOException {
    // Small, and walked through thousands of times a text: on the heap.
    roots = drawer.ints("forest.roots").array();
    features = drawer.ints("forest.features").array();
    edges = drawer.floats("forest.edges").array();
    branches = drawer.ints("forest.branches").array();
    values = drawer.floats("forest.values").array();
    start = values[values.length - 1];
  }

  static Forest open(Drawer drawer) throws IOException {
    return new Forest(drawer);
  }

  /// The probability of yes, not yet calibrated.
  float probability(float[] row) {
    double sum = start;
    for (int root : roots) {
      int node = root;
      while (node >= 0) {
        node = branches[2 * node + (row[features[node]] <= edges[node] ? 0 : 1)];
      }
      sum += values[~node];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  /// A tree over binned rows, as it was just learned.
  record Tree(int root, int[] features, int[] bins, int[] branches, float[] values) {
    float value(byte[] data, int at) {
      int node = root;
      while (node >= 0) {
        node = branches[2 * node + (data[at + features[node]] <= bins[node] ? 0 : 1)];
      }
      return values[~node];
    }
  }

  static final class Builder {

    private int[] roots = {};
    private int[] features = new int[64];
    private int[] bins = new int[64];
    private int[] branches = new int[128];
    private float[] values = new float[64];
    private int nodes;
    private int leaves;
    private int root;
    private float start;

    void start(float logOdds) {
      start = logOdds;
    }

    /// @param parent the node it hangs from, -1 for a root
    int split(int parent, boolean right, int feature, int bin) {
      if (nodes == features.length) {
        features = Arrays.copyOf(features, 2 * nodes);
        bins = Arrays.copyOf(bins, 2 * nodes);
        branches = Arrays.copyOf(branches, 4 * nodes);
      }
      features[nodes] = feature;
      bins[nodes] = bin;
      hang(parent, right, nodes);
      return nodes++;
    }

    void leaf(int parent, boolean right, float value) {
      if (leaves == values.length) {
        values = Arrays.copyOf(values, 2 * leaves);
      }
      values[leaves] = value;
      hang(parent, right, ~leaves);
      leaves++;
    }

    private void hang(int parent, boolean right, int what) {
      if (parent < 0) {
        root = what;
      } else {
        branches[2 * parent + (right ? 1 : 0)] = what;
      }
    }

    /// The probability of yes for a binned row.
    float probability(byte[] data, int at) {
      double sum = start;
      for (int tree : roots) {
        sum += new Tree(tree, features, bins, branches, values).value(data, at);
      }
      return (float) (1 / (1 + Math.exp(-sum)));
    }

    Tree endTree() {
      roots = Arrays.copyOf(roots, roots.length + 1);
      roots[roots.length - 1] = root;
      return new Tree(root, features, bins, branches, values);
    }

    void write(Bins edges, Drawer drawer) throws IOException {
      float[] ends = new float[nodes];
      for (int node = 0; node < nodes; node++) {
        ends[node] = edges.edge(features[node], bins[node]);
      }
      float[] all = Arrays.copyOf(values, leaves + 1);
      all[leaves] = start;
      drawer.put("forest.roots", roots);
      drawer.put("forest.features", Arrays.copyOf(features, nodes));
      drawer.put("forest.edges", ends);
      drawer.put("forest.branches", Arrays.copyOf(branches, 2 * nodes));
      drawer.put("forest.values", all);
    }
  }
}
