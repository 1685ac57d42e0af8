package de.faktenstrom.enrich.indexing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Finds the leaf a row comes to in each of many trees without walking down any of them
/// (QuickScorer, Lucchese et al. 2015): every node that a row passes on the right rules out the
/// leaves on its left, and the first leaf that is left is the row's. The nodes of a feature are put
/// together beforehand by the stretches that its edges make, so that a row costs one line of masks
/// a feature, read straight through.
final class LeafMasks {

  /// Leaves of a tree are the bits of a long.
  static final int MOST_LEAVES = Long.SIZE;

  private final float[][] edges;
  private final long[][][] lines;
  private final int[][] leaves;

  private LeafMasks(float[][] edges, long[][][] lines, int[][] leaves) {
    this.edges = edges;
    this.lines = lines;
    this.leaves = leaves;
  }

  /// @param roots,features,edges,branches see [Forest]
  static LeafMasks of(int[] roots, int[] features, float[] edges, int[] branches) {
    int width = Arrays.stream(features).max().orElse(-1) + 1;
    Trees trees = new Trees(branches, roots.length);
    for (int tree = 0; tree < roots.length; tree++) {
      trees.walk(roots[tree], tree);
    }
    float[][] ends = new float[width][];
    long[][][] lines = new long[width][][];
    for (int feature = 0; feature < width; feature++) {
      int own = feature;
      int[] nodes =
          trees.nodes.keySet().stream()
              .mapToInt(Integer::intValue)
              .filter(node -> features[node] == own)
              .sorted()
              .toArray();
      ends[feature] = distinct(nodes, edges);
      lines[feature] = lines(nodes, edges, ends[feature], trees);
    }
    return new LeafMasks(ends, lines, trees.leaves);
  }

  private static float[] distinct(int[] nodes, float[] edges) {
    float[] ends = new float[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      ends[i] = edges[nodes[i]];
    }
    Arrays.sort(ends);
    int size = 0;
    for (float end : ends) {
      if (size == 0 || ends[size - 1] != end) {
        ends[size++] = end;
      }
    }
    return Arrays.copyOf(ends, size);
  }

  private static long[][] lines(int[] nodes, float[] edges, float[] ends, Trees trees) {
    long[][] lines = new long[ends.length + 1][];
    for (int stretch = 0; stretch <= ends.length; stretch++) {
      long[] line = trees.full();
      for (int node : nodes) {
        // All nodes whose edge lies below the stretch are passed on the right.
        if (stretch > 0 && edges[node] <= ends[stretch - 1]) {
          Ruled ruled = trees.ruled(node);
          line[ruled.tree()] &= ruled.rest();
        }
      }
      lines[stretch] = line;
    }
    return lines;
  }

  /// Room for a mask a tree.
  long[] all() {
    return new long[leaves.length];
  }

  /// Leaves of each tree that the row may come to; the lowest is the one.
  void narrow(float[] row, long[] left) {
    Arrays.fill(left, -1L);
    for (int feature = 0; feature < edges.length; feature++) {
      long[] line = lines[feature][stretch(edges[feature], row[feature])];
      for (int tree = 0; tree < left.length; tree++) {
        left[tree] &= line[tree];
      }
    }
  }

  /// Where the leaf's value stands.
  int leaf(int tree, long left) {
    return leaves[tree][Long.numberOfTrailingZeros(left)];
  }

  /// How many edges the value is above.
  private static int stretch(float[] edges, float value) {
    int low = 0;
    int high = edges.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value <= edges[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// What is left of a tree for a row that passes a node on the right.
  private record Ruled(int tree, long rest) {}

  private static final class Trees {

    private final int[] branches;
    private final int[][] leaves;
    private final Map<Integer, Ruled> nodes = new HashMap<>();

    Trees(int[] branches, int trees) {
      this.branches = branches;
      this.leaves = new int[trees][];
    }

    long[] full() {
      long[] full = new long[leaves.length];
      Arrays.fill(full, -1L);
      return full;
    }

    Ruled ruled(int node) {
      return Objects.requireNonNull(nodes.get(node));
    }

    void walk(int root, int tree) {
      leaves[tree] = new int[0];
      number(root, tree);
    }

    /// Numbers the leaves from the left, and tells each node which are on its left.
    private void number(int node, int tree) {
      if (node < 0) {
        int count = leaves[tree].length;
        if (count == MOST_LEAVES) {
          throw new RecordsFault("A tree of the model has more than 64 leaves.");
        }
        leaves[tree] = Arrays.copyOf(leaves[tree], count + 1);
        leaves[tree][count] = ~node;
        return;
      }
      int from = leaves[tree].length;
      number(branches[2 * node], tree);
      int to = leaves[tree].length;
      long left = (to == Long.SIZE ? -1L : (1L << to) - 1) & -(1L << from);
      nodes.put(node, new Ruled(tree, ~left));
      number(branches[2 * node + 1], tree);
    }
  }
}
