package de.faktenstrom.enrich.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All labels as one trie over letters. Transitions lie in one open hash table, so that a step
/// costs one probe and nothing is allocated.
final class Automaton {

  static final int ROOT = 0;
  static final int NOWHERE = -1;
  private static final List<Label> NONE = List.of();

  private long[] keys = new long[1 << 16];
  private int[] nodes = new int[1 << 16];
  private int size;
  private final List<List<Label>> labels = new ArrayList<>(List.of(NONE));

  Automaton() {
    Arrays.fill(keys, -1);
  }

  void add(String text, Label label) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      int next = step(node, text.charAt(i));
      node = next == NOWHERE ? put(node, text.charAt(i)) : next;
    }
    List<Label> there = labels.get(node);
    if (there.isEmpty()) {
      there = new ArrayList<>(1);
      labels.set(node, there);
    }
    for (int i = 0; i < there.size(); i++) {
      if (there.get(i).isSameAs(label)) {
        there.set(i, there.get(i).and(label));
        return;
      }
    }
    there.add(label);
  }

  /// The node after one more letter, or [#NOWHERE]. Any space is as good as another.
  int step(int node, char letter) {
    char c = Words.isSpace(letter) ? ' ' : Words.isHyphen(letter) ? '-' : letter;
    long key = ((long) node << 16) | c;
    int mask = keys.length - 1;
    for (int slot = slot(key, mask); keys[slot] != -1; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return nodes[slot];
      }
    }
    return NOWHERE;
  }

  List<Label> labels(int node) {
    return labels.get(node);
  }

  private int put(int node, char letter) {
    if (2 * size >= keys.length) {
      grow();
    }
    int to = labels.size();
    labels.add(NONE);
    insert(((long) node << 16) | letter, to);
    size++;
    return to;
  }

  private void insert(long key, int node) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] != -1) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    nodes[slot] = node;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNodes = nodes;
    keys = new long[2 * oldKeys.length];
    nodes = new int[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != -1) {
        insert(oldKeys[i], oldNodes[i]);
      }
    }
  }

  private static int slot(long key, int mask) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
  }
}
