package de.faktenstrom.enrich.indexing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which labels stand in a work, subject by subject.
final class Mentions {

  private final Map<Integer, Mention> bySubject = new HashMap<>();
  private final long[] stems;

  private Mentions(long[] stems) {
    this.stems = stems;
  }

  /// How the labels of a subject stand in a work; places are terms, the title's come first.
  static final class Mention {
    int title;
    int summary;
    int first = Integer.MAX_VALUE;
    int length;
    boolean whole;
    boolean alone;

    boolean inTitle() {
      return title > 0;
    }
  }

  static Mentions of(Terms title, Terms summary, Names names) {
    Mentions mentions = new Mentions(stems(title, summary));
    mentions.read(title, 0, names);
    mentions.read(summary, title.size(), names);
    return mentions;
  }

  private void read(Terms terms, int offset, Names names) {
    int[] reach = new int[terms.size()];
    names.find(
        terms,
        (_, first, last, _, part) -> {
          for (int i = first; i <= last && !part; i++) {
            reach[i] = Math.max(reach[i], last - first + 1);
          }
        });
    names.find(
        terms,
        (subject, first, last, length, part) -> {
          Mention mention = bySubject.computeIfAbsent(subject, _ -> new Mention());
          mention.title += offset == 0 ? 1 : 0;
          mention.summary += offset == 0 ? 0 : 1;
          mention.first = Math.min(mention.first, offset + first);
          mention.length = Math.max(mention.length, length);
          mention.whole |= !part;
          // Not only inside a longer label.
          mention.alone |= !part && reach[first] == last - first + 1;
        });
  }

  private static long[] stems(Terms title, Terms summary) {
    Bag bag = new Bag(title.size() + summary.size() + 8);
    for (Terms terms : new Terms[] {title, summary}) {
      for (int i = 0; i < terms.size(); i++) {
        if (terms.isWord(i)) {
          bag.add(terms.word(i), 1);
          bag.add(terms.root(i), 1);
          for (long part : terms.parts(i)) {
            bag.add(part, 1);
          }
        }
      }
    }
    return bag.keys();
  }

  Map<Integer, Mention> bySubject() {
    return bySubject;
  }

  /// The share of the stems or roots that stand anywhere in the work, 0 for none.
  float covered(long[] label) {
    int there = 0;
    for (long stem : label) {
      there += Arrays.binarySearch(stems, stem) >= 0 ? 1 : 0;
    }
    return label.length == 0 ? 0 : there / (float) label.length;
  }
}
