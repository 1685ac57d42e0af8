package de.faktenstrom.enrich.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Splits German compounds into words it knows: the labels' own, and a list of the words that
/// compounds are commonly made with. A word with a stretch that nobody knows is left whole, so that
/// "Islamabad" is not about Islam. Linking letters fall to the stemming of each part.
public final class Compounds {

  private static final int SHORTEST_LEARNED = 4;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_WORD = 8;
  private static final int LONGEST_WORD = 48;
  private static final int MOST_PARTS = 5;

  private final Set<String> stems = new HashSet<>();

  private Compounds() {}

  public static Compounds german() {
    Compounds compounds = new Compounds();
    try (InputStream in =
        Objects.requireNonNull(Compounds.class.getResourceAsStream("/compound/parts-de.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Set.of(line.strip().split("\\s+")).stream())
          .filter(word -> !word.isEmpty())
          .forEach(word -> compounds.stems.add(Stemming.GERMAN.stem(Folding.fold(word))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compounds;
  }

  public void learn(String stem) {
    if (stem.length() >= SHORTEST_LEARNED) {
      stems.add(stem);
    }
  }

  /// The stems of the parts, or none where the word is not a compound of known words. The fewest
  /// parts win, then the longest last one.
  public List<String> split(String folded) {
    if (folded.length() < SHORTEST_WORD || folded.length() > LONGEST_WORD) {
      return List.of();
    }
    List<String> parts = split(folded, folded.length(), MOST_PARTS);
    return parts.size() < 2 ? List.of() : parts;
  }

  private List<String> split(String word, int end, int most) {
    List<String> best = List.of();
    int fewest = most;
    // The whole word is not a part of itself, even where it is known.
    for (int start = end == word.length() ? SHORTEST_PART : 0;
        start <= end - SHORTEST_PART;
        start = Math.max(SHORTEST_PART, start + 1)) {
      String stem = Stemming.GERMAN.stem(word.substring(start, end));
      if (!stems.contains(stem)) {
        continue;
      }
      if (start == 0) {
        return List.of(stem);
      }
      List<String> before = fewest > 1 ? split(word, start, fewest - 1) : List.of();
      if (!before.isEmpty()) {
        best = new ArrayList<>(before);
        best.add(stem);
        fewest = best.size() - 1;
      }
    }
    return best;
  }
}
