package de.faktenstrom.enrich.related;

import de.faktenstrom.enrich.tagging.Compounds;
import de.faktenstrom.enrich.tagging.Folding;
import de.faktenstrom.enrich.tagging.Stemming;
import de.faktenstrom.enrich.tagging.Stopwords;
import de.faktenstrom.enrich.tagging.Tokens;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an item is about, as terms with how often each comes: stems of its words and of what German
/// compounds are made of, and subjects and places, which are the same in both languages.
public final class Content {

  /// How often a headline's word counts, and a subject.
  private static final int IN_THE_HEADLINE = 2;

  private static final int A_SUBJECT = 3;
  private static final int MOST_TERMS = 400;
  private static final int LONGEST_WORD = 40;
  private static final int BYTES_A_TERM = 5;

  private final int[] terms;
  private final byte[] counts;

  private Content(int[] terms, byte[] counts) {
    this.terms = terms;
    this.counts = counts;
  }

  /// Makes contents. Used from any number of threads.
  public static final class Reader {

    private final Compounds compounds = Compounds.german();

    /// @param language BCP 47; all but English is read as German
    /// @param subjects uris of concepts and codes of places
    public Content read(
        String language, String headline, String text, List<String> subjects) {
      Map<Integer, Integer> counts = new HashMap<>();
      boolean english = language.startsWith("en");
      words(headline, english, IN_THE_HEADLINE, counts);
      words(text, english, 1, counts);
      subjects.forEach(subject -> counts.merge(hash('s', subject), A_SUBJECT, Integer::sum));
      return of(counts);
    }

    private void words(String text, boolean english, int times, Map<Integer, Integer> counts) {
      Stemming stemming = english ? Stemming.ENGLISH : Stemming.GERMAN;
      Set<String> stopwords = english ? Stopwords.ENGLISH : Stopwords.GERMAN;
      Tokens.forEach(
          text,
          (start, end) -> {
            for (String segment : text.substring(start, end).split("[-\u2010\u2011]")) {
              String folded = Folding.fold(segment);
              if (folded.isEmpty()
                  || folded.length() > LONGEST_WORD
                  || stopwords.contains(folded)) {
                continue;
              }
              counts.merge(hash('w', stemming.stem(folded)), times, Integer::sum);
              if (!english) {
                compounds
                    .split(folded)
                    .forEach(part -> counts.merge(hash('w', part), times, Integer::sum));
              }
            }
          });
    }
  }

  /// Of a long text the terms that come most often.
  static Content of(Map<Integer, Integer> counts) {
    int[] terms =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(MOST_TERMS)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
    byte[] times = new byte[terms.length];
    for (int i = 0; i < terms.length; i++) {
      times[i] = (byte) Math.clamp(counts.getOrDefault(terms[i], 1), 1, Byte.MAX_VALUE);
    }
    return new Content(terms, times);
  }

  static int hash(char kind, String term) {
    long hash = 0xCBF29CE484222325L ^ kind;
    for (int i = 0; i < term.length(); i++) {
      hash = (hash ^ term.charAt(i)) * 0x100000001B3L;
    }
    return (int) ((hash ^ (hash >>> 29)) * 0xD6E8FEB86659FD93L >>> 32);
  }

  int size() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  int count(int i) {
    return counts[i];
  }

  /// As it is kept in tables; see [#read].
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(BYTES_A_TERM * terms.length);
    for (int i = 0; i < terms.length; i++) {
      out.putInt(terms[i]).put(counts[i]);
    }
    return out.array();
  }

  /// @throws IllegalArgumentException where these are not the bytes of a content
  public static Content read(byte[] bytes) {
    if (bytes.length % BYTES_A_TERM != 0) {
      throw new IllegalArgumentException(
          "Terms do not come as %d bytes.".formatted(bytes.length));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int[] terms = new int[bytes.length / BYTES_A_TERM];
    byte[] counts = new byte[terms.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = in.getInt();
      counts[i] = in.get();
    }
    return new Content(terms, counts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Content content
        && Arrays.equals(content.terms, terms)
        && Arrays.equals(content.counts, counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(terms) + Arrays.hashCode(counts);
  }
}
