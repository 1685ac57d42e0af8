package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.util.Arrays;

/// Decision trees that add up to the logarithm of the odds.
///
/// A node goes left where the feature is at most the edge. Branches are node numbers or, below 0,
/// leaves by their complement; a root may be a leaf. They are asked by [LeafMasks].
final class Forest {

  private final LeafMasks masks;
  private final float[] values;
  private final float start;

  private Forest(Drawer drawer) throws IOException {
    // Small, and walked through thousands of times a text: on the heap.
    values = drawer.floats("forest.values").array();
    start = values[values.length - 1];
    masks =
        LeafMasks.of(
            drawer.ints("forest.roots").array(),
            drawer.ints("forest.features").array(),
            drawer.floats("forest.edges").array(),
            drawer.ints("forest.branches").array());
  }

  static Forest open(Drawer drawer) throws IOException {
    return new Forest(drawer);
  }

  /// For each row the probability of yes, not yet calibrated.
  ///
  /// @param rows of [Feature]s
  float[] probabilities(float[][] rows) {
    float[] probabilities = new float[rows.length];
    long[] left = masks.all();
    for (int row = 0; row < rows.length; row++) {
      masks.narrow(rows[row], left);
      double sum = start;
      for (int tree = 0; tree < left.length; tree++) {
        sum += values[masks.leaf(tree, left[tree])];
      }
      probabilities[row] = (float) (1 / (1 + Math.exp(-sum)));
    }
    return probabilities;
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
