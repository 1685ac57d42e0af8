package de.faktenstrom.enrich.indexing;

import java.io.IOException;

/// A tree over all subjects with a linear classifier for every branch (Prabhu et al. 2018, Parabel;
/// Khandagale et al. 2020, Bonsai). Only the branches that look best are followed, so that a text
/// is held against hundreds of classifiers and not against all.
final class LabelTree {

  /// The greatest number of branches of a node: a child is the low byte of an entry.
  static final int WIDEST = 64;

  private final Ints children;
  private final Ints targets;
  private final Ints tables;
  private final Ints slots;
  private final Ints entries;
  private final Floats biases;

  private LabelTree(Drawer drawer) throws IOException {
    children = drawer.ints("tree.children");
    targets = drawer.ints("tree.targets");
    tables = drawer.ints("tree.tables");
    slots = drawer.ints("tree.slots");
    entries = drawer.ints("tree.entries");
    biases = drawer.floats("tree.biases");
  }

  static LabelTree open(Drawer drawer) throws IOException {
    return new LabelTree(drawer);
  }

  /// Subjects with a score between 0 and 1.
  ///
  /// @param beam how many branches are followed on each level
  Scored predict(Vector query, int beam, int most) {
    Ranking ranking = new Ranking(most);
    int[] nodes = {0};
    float[] paths = {0};
    float[] margins = new float[WIDEST];
    while (nodes.length > 0) {
      Ranking next = new Ranking(beam);
      for (int i = 0; i < nodes.length; i++) {
        int first = children.at(nodes[i]);
        int count = children.at(nodes[i] + 1) - first;
        margins(query, nodes[i], first, count, margins);
        for (int child = 0; child < count; child++) {
          float miss = Math.max(0, 1 - margins[child]);
          float path = paths[i] + miss * miss;
          int target = targets.at(first + child);
          if (target < 0) {
            ranking.offer(~target, (float) Math.exp(-path));
          } else {
            next.offer(target, (float) Math.exp(-path));
          }
        }
      }
      Scored followed = next.best();
      nodes = followed.numbers();
      paths = new float[nodes.length];
      for (int i = 0; i < paths.length; i++) {
        paths[i] = (float) -Math.log(Math.max(1e-30f, followed.scores()[i]));
      }
    }
    return ranking.best();
  }

  /// `children[node]` is the first branch of a node. An entry is a weight without its low byte, in
  /// which the child stands. Where a column's entries are, [SlotTable] says.
  private void margins(Vector query, int node, int first, int count, float[] margins) {
    for (int child = 0; child < count; child++) {
      margins[child] = biases.at(first + child);
    }
    int from = tables.at(node);
    int size = tables.at(node + 1) - from;
    if (size == 0) {
      return;
    }
    for (int i = 0; i < query.size(); i++) {
      int slot = SlotTable.find(slots, from, size, query.columns()[i]);
      if (slot >= 0) {
        float value = query.values()[i];
        int entry = slots.at(2 * slot + 1);
        int end = entry + SlotTable.count(slots.at(2 * slot));
        for (; entry < end; entry++) {
          int packed = entries.at(entry);
          margins[packed & 0xFF] += value * Float.intBitsToFloat(packed & 0xFFFFFF00);
        }
      }
    }
  }
}
