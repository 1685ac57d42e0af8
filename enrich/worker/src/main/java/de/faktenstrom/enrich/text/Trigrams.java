package de.faktenstrom.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A naive Bayes model of letter triples, learned at start from a page of our own text in each
/// language. Small, but headlines of four words are enough for it.
final class Trigrams {

  static final Trigrams SAMPLES = load();

  // What a triple never seen counts, the same in all languages: the longer samples of German and
  // English must not make the others look likelier for rare letters.
  private static final double FLOOR = 2e-5;
  // A text of triples that no sample knows is in none of the languages.
  private static final double KNOWN = Math.log(FLOOR) + 1.0;
  // What follows is often a summary in the other language: of 11,512 records of TIB-SID with more
  // than 1,100 letters, the first 1000 speak against the declared language in 114, 2000 in 284.
  private static final int LONGEST = 1000;
  private static final int FEWEST = 2;

  private final List<String> languages = new ArrayList<>();
  // Open addressing without boxes: every letter of every text is looked up here. Key 0 is a free
  // slot.
  private final int[] keys;
  private final float[][] logs;
  private final float[] unseen;

  /// @param language of the best model; `und` where that is neither German nor English
  /// @param margin lead over the next best that would be told by another name, in nats a triple
  record Guess(String language, double margin, int triples) {}

  private Trigrams(Map<String, String> samples) {
    languages.addAll(samples.keySet());
    int count = languages.size();
    unseen = new float[count];
    Arrays.fill(unseen, (float) Math.log(FLOOR));
    Map<Integer, int[]> counts = new HashMap<>();
    int[] totals = new int[count];
    for (int l = 0; l < count; l++) {
      int language = l;
      forEachTriple(
          Objects.requireNonNull(samples.get(languages.get(l))),
          Integer.MAX_VALUE,
          triple -> {
            counts.computeIfAbsent(triple, _ -> new int[count])[language]++;
            totals[language]++;
          });
    }
    keys = new int[Integer.highestOneBit(counts.size()) * 4];
    logs = new float[keys.length][];
    counts.forEach((triple, seen) -> {
      float[] log = new float[count];
      for (int l = 0; l < count; l++) {
        log[l] = (float) Math.log(FLOOR + (double) seen[l] / totals[l]);
      }
      int slot = slot(triple);
      keys[slot] = triple;
      logs[slot] = log;
    });
  }

  /// Where the triple is or would be; a quarter of the slots is taken at least, half at most.
  private int slot(int triple) {
    int slot = triple * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != triple) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  Guess guess(String text) {
    double[] sums = new double[languages.size()];
    int[] triples = new int[1];
    forEachTriple(
        text,
        LONGEST,
        triple -> {
          int slot = slot(triple);
          float[] log = keys[slot] == 0 ? unseen : logs[slot];
          for (int l = 0; l < sums.length; l++) {
            sums[l] += log[l];
          }
          triples[0]++;
        });
    return triples[0] < FEWEST
        ? new Guess(Language.UNDETERMINED, 0, triples[0])
        : best(sums, triples[0]);
  }

  private Guess best(double[] sums, int triples) {
    int best = 0;
    for (int l = 1; l < sums.length; l++) {
      best = sums[l] > sums[best] ? l : best;
    }
    String language = told(best);
    double next = Double.NEGATIVE_INFINITY;
    for (int l = 0; l < sums.length; l++) {
      next = !told(l).equals(language) && sums[l] > next ? sums[l] : next;
    }
    return new Guess(
        sums[best] / triples > KNOWN ? language : Language.UNDETERMINED,
        (sums[best] - next) / triples,
        triples);
  }

  private String told(int index) {
    String language = languages.get(index);
    return language.equals("de") || language.equals("en") ? language : Language.UNDETERMINED;
  }

  private interface Triples {
    void take(int triple);
  }

  /// Letters only, in lower case; each word begins and ends with a gap.
  private static void forEachTriple(String text, int longest, Triples to) {
    int window = ' ';
    int end = Math.min(text.length(), longest);
    for (int i = 0; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      int letter = Character.isLetter(c) ? fold(Character.toLowerCase(c)) : ' ';
      if (letter == ' ' && (window & 0x3FF) == ' ') {
        continue;
      }
      window = ((window << 10) | letter) & 0x3FFFFFFF;
      if (window >>> 20 != 0) {
        to.take(window);
      }
      if (letter == ' ') {
        window = ' ';
      }
    }
  }

  /// Ten bits a letter: Latin, Greek and Cyrillic fit; all others are one letter that no model
  /// knows.
  private static int fold(char letter) {
    return letter < 0x3FF ? letter : 0x3FF;
  }

  private static Trigrams load() {
    Map<String, String> samples = new java.util.LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(Trigrams.class.getResourceAsStream("/language/samples.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          samples.merge(line.substring(0, 2), line.substring(3), (a, b) -> a + "\n" + b);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Trigrams(samples);
  }
}
