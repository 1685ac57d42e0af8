package de.faktenstrom.enrich.same;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is kept of a text to know it again: a sketch of its wording and its facts.
public final class Print {

  /// Bytes of [#write].
  static final int BYTES = 2 * Sketch.BINS + 4 + 2 + 4 * Facts.MOST;

  private final boolean english;
  private final int shingles;
  private final short[] sketch;
  private final int[] facts;

  private Print(boolean english, int shingles, short[] sketch, int[] facts) {
    this.english = english;
    this.shingles = shingles;
    this.sketch = sketch;
    this.facts = facts;
  }

  /// The same text always gives the same print.
  public static Print of(Told told) {
    String message = Boilerplate.off(told.text());
    long[] shingles = Shingles.of(message, told.language());
    return new Print(
        told.language().startsWith("en"),
        shingles.length,
        Sketch.of(shingles),
        Facts.of(told, message));
  }

  boolean english() {
    return english;
  }

  /// How many different pairs of words the text has.
  int shingles() {
    return shingles;
  }

  short[] sketch() {
    return sketch;
  }

  /// In ascending unsigned order.
  int[] facts() {
    return facts;
  }

  /// Nothing to compare.
  boolean isEmpty() {
    return shingles == 0;
  }

  /// As it is kept in tables; see [#read].
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(BYTES);
    write(out);
    return Arrays.copyOf(out.array(), BYTES - 4 * (Facts.MOST - facts.length));
  }

  /// @throws IllegalArgumentException where these are not the bytes of a print
  public static Print read(byte[] bytes) {
    if (bytes.length > BYTES || bytes.length < BYTES - 4 * Facts.MOST) {
      throw new IllegalArgumentException("A print has not %d bytes.".formatted(bytes.length));
    }
    return read(ByteBuffer.wrap(Arrays.copyOf(bytes, BYTES)));
  }

  void write(ByteBuffer out) {
    out.putInt(shingles);
    out.put((byte) (english ? 1 : 0)).put((byte) facts.length);
    for (short bin : sketch) {
      out.putShort(bin);
    }
    for (int fact : facts) {
      out.putInt(fact);
    }
  }

  static Print read(ByteBuffer in) {
    int shingles = in.getInt();
    boolean english = in.get() == 1;
    int[] facts = new int[Math.clamp(in.get(), 0, Facts.MOST)];
    short[] sketch = new short[Sketch.BINS];
    for (int i = 0; i < sketch.length; i++) {
      sketch[i] = in.getShort();
    }
    for (int i = 0; i < facts.length; i++) {
      facts[i] = in.getInt();
    }
    return new Print(english, shingles, sketch, facts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Print print
        && print.english == english
        && print.shingles == shingles
        && Arrays.equals(print.sketch, sketch)
        && Arrays.equals(print.facts, facts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(english, shingles, Arrays.hashCode(sketch), Arrays.hashCode(facts));
  }
}
