package de.faktenstrom.enrich.related;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an item is about, as terms with how often each comes: stems of its words and of what German
/// compounds are made of, and subjects and places, which are the same in both languages.
public final class Content {

  private static final int MOST_TERMS = 400;
  private static final int BYTES_A_TERM = 5;

  private final int[] terms;
  private final byte[] counts;

  private Content(int[] terms, byte[] counts) {
    this.terms = terms;
    this.counts = counts;
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
    return (int) (((hash ^ (hash >>> 29)) * 0xD6E8FEB86659FD93L) >>> 32);
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
      throw new IllegalArgumentException("Terms do not come as %d bytes.".formatted(bytes.length));
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
