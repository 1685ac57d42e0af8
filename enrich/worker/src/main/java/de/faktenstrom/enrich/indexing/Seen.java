package de.faktenstrom.enrich.indexing;

import java.util.Arrays;
import java.util.Locale;

/// Titles and abstracts that a model was trained with, by their hash.
final class Seen {

  private final long[] hashes;

  private Seen(long[] hashes) {
    this.hashes = hashes;
  }

  static Seen of(Manifest manifest) {
    return new Seen(manifest.seen().array());
  }

  static long[] hashes(Iterable<Work> works) {
    Bag bag = new Bag(1 << 12);
    for (Work work : works) {
      for (String text : new String[] {work.title(), work.summary()}) {
        if (!text.isBlank()) {
          bag.add(hash(text), 1);
        }
      }
    }
    return bag.keys();
  }

  boolean contains(Work work) {
    return contains(work.title()) || contains(work.summary());
  }

  private boolean contains(String text) {
    return !text.isBlank() && Arrays.binarySearch(hashes, hash(text)) >= 0;
  }

  private static long hash(String text) {
    return Hash.of(text.strip().toLowerCase(Locale.ROOT));
  }
}
