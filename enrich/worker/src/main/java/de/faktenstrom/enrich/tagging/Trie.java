package de.faktenstrom.enrich.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All labels of a language as one automaton over word numbers. Transitions lie in one open hash
/// table, so that a step costs one probe and nothing is allocated.
final class Trie {

  static final int ROOT = 0;
  static final int NOWHERE = -1;
  static final Target[] NO_TARGETS = {};

  private final long[] keys;
  private final int[] nodes;
  private final int mask;
  private final Target[][] targets;

  private Trie(Map<Long, Integer> transitions, List<List<Target>> accepted) {
    int size = Integer.highestOneBit(Math.max(8, transitions.size() * 3)) << 1;
    keys = new long[size];
    nodes = new int[size];
    mask = size - 1;
    Arrays.fill(keys, -1);
    transitions.forEach(this::put);
    targets = accepted.stream().map(list -> list.toArray(NO_TARGETS)).toArray(Target[][]::new);
  }

  private void put(long key, int node) {
    int slot = slot(key);
    while (keys[slot] != -1) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    nodes[slot] = node;
  }

  /// The node after one more word, or [#NOWHERE].
  int step(int node, int word) {
    long key = key(node, word);
    for (int slot = slot(key); keys[slot] != -1; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return nodes[slot];
      }
    }
    return NOWHERE;
  }

  Target[] targets(int node) {
    return targets[node];
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }

  private static long key(int node, int word) {
    return ((long) node << 32) | word;
  }

  static final class Builder {

    private final Map<Long, Integer> transitions = new HashMap<>();
    private final List<List<Target>> accepted = new ArrayList<>(List.of(new ArrayList<>()));

    /// The same concept twice under one sequence keeps what speaks for it most.
    void add(int[] words, Target target) {
      int node = ROOT;
      for (int word : words) {
        node = transitions.computeIfAbsent(key(node, word), _ -> newNode());
      }
      List<Target> there = accepted.get(node);
      for (int i = 0; i < there.size(); i++) {
        if (there.get(i).concept() == target.concept()) {
          there.set(i, stronger(there.get(i), target));
          return;
        }
      }
      there.add(target);
    }

    private int newNode() {
      accepted.add(new ArrayList<>(1));
      return accepted.size() - 1;
    }

    private static Target stronger(Target one, Target other) {
      Target kind = one.kind().ordinal() <= other.kind().ordinal() ? one : other;
      return new Target(kind.concept(), kind.kind(), one.noun() && other.noun(), kind.weight());
    }

    Trie build() {
      return new Trie(transitions, accepted);
    }
  }
}
