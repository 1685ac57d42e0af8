package de.faktenstrom.enrich.tagging;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is worked out of a word, kept for the words that texts are full of, found without cutting
/// the word out of its text. For any number of threads: entries are immutable, so a thread that
/// sees an old one or none only works once more.
///
/// @param <T> what nobody changes
public final class KnownWords<T> {

  private final @Nullable Entry<T>[] seen;
  private final int longest;
  private final Function<String, T> read;

  private record Entry<T>(String word, T value) {}

  /// @param slots how many words are kept at most, a power of two
  /// @param longest characters; longer words are worked out each time
  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type
  public KnownWords(int slots, int longest, Function<String, T> read) {
    this.seen = (Entry<T>[]) new Entry[slots];
    this.longest = longest;
    this.read = read;
  }

  public T of(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ (hash >>> 15)) & (seen.length - 1);
    Entry<T> known = seen[slot];
    if (known != null
        && known.word().length() == end - start
        && text.startsWith(known.word(), start)) {
      return known.value();
    }
    String word = text.substring(start, end);
    T value = read.apply(word);
    if (word.length() <= longest) {
      seen[slot] = new Entry<>(word, value);
    }
    return value;
  }
}
