package de.faktenstrom.enrich.indexing;

/// How often each feature stands in a work: stems (in the title twice), parts of compounds (half),
/// stems of the title again by themselves, pairs of neighbouring stems, and beginnings of stems.
///
/// @param features ascending; the lowest two bits say the kind
record Wording(long[] features, float[] counts) {

  static final int WORD = 0;
  static final int TITLE = 1;
  static final int PAIR = 2;
  static final int ROOT = 3;

  private static final float IN_TITLE = 2;
  private static final float PART = 0.5f;

  static Wording of(Terms title, Terms summary) {
    Bag bag = new Bag(2 * (title.size() + summary.size()) + 8);
    count(title, IN_TITLE, bag);
    for (int i = 0; i < title.size(); i++) {
      if (title.isWord(i)) {
        bag.add(feature(title.word(i), TITLE), 1);
      }
    }
    count(summary, 1, bag);
    long[] features = bag.keys();
    float[] counts = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      counts[i] = bag.get(features[i]);
    }
    return new Wording(features, counts);
  }

  private static void count(Terms terms, float each, Bag bag) {
    long previous = Terms.BORDER;
    for (int i = 0; i < terms.size(); i++) {
      long word = terms.word(i);
      if (word == Terms.STOP) {
        continue;
      }
      if (word != Terms.BORDER) {
        bag.add(feature(word, WORD), each);
        if (terms.root(i) != word) {
          bag.add(feature(terms.root(i), ROOT), each);
        }
        for (long part : terms.parts(i)) {
          bag.add(feature(part, WORD), each * PART);
        }
        if (previous != Terms.BORDER) {
          bag.add(feature(Hash.of(previous, word), PAIR), each);
        }
      }
      previous = word;
    }
  }

  static long feature(long hash, int kind) {
    return (hash & ~3L) | kind | 4;
  }

  static int kind(long feature) {
    return (int) feature & 3;
  }
}
