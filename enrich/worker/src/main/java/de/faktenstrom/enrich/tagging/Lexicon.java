package de.faktenstrom.enrich.tagging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of one language's labels, numbered, and how a token is read as them. First all labels
/// are [#learn]ed, then texts are read, from any number of threads.
final class Lexicon {

  private static final int SLOTS = 1 << 16;
  private static final int LONGEST = 64;

  private final Stemming stemming;
  private final Set<String> stopwords;
  private final @Nullable Compounds compounds;
  private final Map<String, Integer> words = new HashMap<>();
  private final BitSet alone = new BitSet();

  // Most tokens have been seen before. A slot holds the last reading that fell into it; readings
  // are
  // immutable, so that a thread which sees an old one or none only works once more.
  private final @Nullable Reading[] seen = new Reading[SLOTS];

  private Lexicon(Stemming stemming, Set<String> stopwords, @Nullable Compounds compounds) {
    this.stemming = stemming;
    this.stopwords = stopwords;
    this.compounds = compounds;
  }

  static Lexicon german() {
    return new Lexicon(Stemming.GERMAN, Stopwords.GERMAN, Compounds.german());
  }

  static Lexicon english() {
    return new Lexicon(Stemming.ENGLISH, Stopwords.ENGLISH, null);
  }

  int size() {
    return words.size();
  }

  /// The label's words as numbers; new words get new ones.
  int[] learn(String label) {
    List<Integer> numbers = new ArrayList<>();
    Tokens.forEach(
        label,
        (start, end) -> {
          for (String segment : label.substring(start, end).split("[-\u2010\u2011]")) {
            String key = key(segment);
            if (!key.isEmpty() && !stopwords.contains(key)) {
              numbers.add(words.computeIfAbsent(key, _ -> words.size()));
              teachCompounds(segment, key);
            }
          }
        });
    int[] sequence = numbers.stream().mapToInt(Integer::intValue).toArray();
    if (sequence.length == 1) {
      alone.set(sequence[0]);
    }
    return sequence;
  }

  private void teachCompounds(String segment, String key) {
    if (compounds != null && Character.isUpperCase(segment.charAt(0))) {
      compounds.learn(key);
    }
  }

  static boolean isAcronym(String segment) {
    if (segment.length() < 2 || segment.length() > 6) {
      return false;
    }
    return segment.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && Character.isUpperCase(segment.charAt(0));
  }

  /// An acronym keeps its capitals, so that "EU" is no part of speech and "UMA" no name.
  private String key(String segment) {
    String singular =
        segment.length() > 3 && segment.endsWith("s")
            ? segment.substring(0, segment.length() - 1)
            : segment;
    if (isAcronym(singular)) {
      return singular;
    }
    String folded = Folding.fold(segment);
    return stopwords.contains(folded) ? folded : stemming.stem(folded);
  }

  Reading read(String text, int start, int end) {
    int slot = hash(text, start, end) & (SLOTS - 1);
    Reading known = seen[slot];
    if (known != null
        && known.form().length() == end - start
        && text.startsWith(known.form(), start)) {
      return known;
    }
    String form = text.substring(start, end);
    Reading reading = new Reading(form, pieces(form));
    seen[slot] = reading;
    return reading;
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash ^ (hash >>> 15);
  }

  private Piece[] pieces(String form) {
    if (form.length() > LONGEST) {
      return new Piece[] {new Piece(0, form.length(), Piece.UNKNOWN, Piece.NONE)};
    }
    int hyphen = hyphen(form, 0);
    if (hyphen < 0) {
      return new Piece[] {piece(form, 0, form.length())};
    }
    Integer joined = words.get(stemming.stem(Folding.fold(form)));
    if (joined != null) {
      return new Piece[] {new Piece(0, form.length(), joined, Piece.NONE)};
    }
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (; hyphen >= 0; start = hyphen + 1, hyphen = hyphen(form, start)) {
      pieces.add(piece(form, start, hyphen));
    }
    pieces.add(piece(form, start, form.length()));
    return pieces.toArray(Piece[]::new);
  }

  private static int hyphen(String form, int from) {
    for (int i = from; i < form.length(); i++) {
      if (Tokens.isHyphen(form.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private Piece piece(String form, int start, int end) {
    String segment = form.substring(start, end);
    String key = key(segment);
    Integer word = words.get(key);
    if (word == null && isAcronym(segment)) {
      // A headline in capitals.
      key = key(segment.toLowerCase(Locale.ROOT));
      word = words.get(key);
    }
    if (stopwords.contains(key)) {
      return new Piece(start, end, Piece.STOP, Piece.NONE);
    }
    if (word != null && alone.get(word)) {
      return new Piece(start, end, word, Piece.NONE);
    }
    Piece[] parts = compounds == null ? Piece.NONE : parts(segment, start, compounds);
    return new Piece(start, end, word == null ? Piece.UNKNOWN : word, parts);
  }

  private Piece[] parts(String segment, int start, Compounds compounds) {
    List<String> stems = compounds.split(Folding.fold(segment));
    Piece[] parts = new Piece[stems.size()];
    for (int i = 0; i < parts.length; i++) {
      Integer word = words.get(stems.get(i));
      // A passage shows the whole word, so its parts stand where the word stands.
      parts[i] =
          new Piece(
              start, start + segment.length(), word == null ? Piece.UNKNOWN : word, Piece.NONE);
    }
    return parts;
  }
}
