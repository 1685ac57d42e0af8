package de.faktenstrom.enrich.claims;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// Numbers in words, as far as texts with figures use them.
final class Words {

  private static final Map<String, Double> CARDINALS = new HashMap<>();
  private static final Map<String, Double> PARTS = new HashMap<>();

  static {
    cardinals("ein eine einer einem einen eines one a an", 1);
    List<String> rest =
        List.of(
            "zwei two",
            "drei three",
            "vier four",
            "fünf five",
            "sechs six",
            "sieben seven",
            "acht eight",
            "neun nine",
            "zehn ten",
            "elf eleven",
            "zwölf twelve");
    for (int i = 0; i < rest.size(); i++) {
      cardinals(rest.get(i), i + 2);
    }
    cardinals("zwanzig twenty", 20);
    cardinals("dreißig thirty", 30);
    cardinals("vierzig forty", 40);
    cardinals("fünfzig fifty", 50);
    cardinals("hundert hundred", 100);
    parts("hälfte half zweite zweiter", 2);
    parts("drittel third thirds dritte dritter", 3);
    parts("viertel quarter quarters vierte vierter", 4);
    parts("fünftel fifth fifths fünfte fünfter", 5);
    parts("sechstel sixth sixths sechste sechster", 6);
    parts("siebtel seventh sevenths siebte siebter", 7);
    parts("achtel eighth eighths achte achter", 8);
    parts("neuntel ninth ninths neunte neunter", 9);
    parts("zehntel tenth tenths zehnte zehnter", 10);
  }

  /// Without the articles, which are no numbers.
  private static final List<String> COUNTING =
      List.of(
          ("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig"
                  + " hundert two three four five six seven eight nine ten eleven twelve twenty"
                  + " thirty forty fifty")
              .split(" "));

  /// For patterns.
  static final String COUNTED = "(?:" + String.join("|", COUNTING) + ")";

  /// Each form of the article, lower case.
  static final Set<String> ARTICLES =
      Set.of("ein", "eine", "einer", "einen", "einem", "eines", "one", "a", "an");

  private Words() {}

  /// What [#COUNTED] matches, in lower case, and more.
  static Set<String> countedAnd(Collection<String> more) {
    Set<String> words = new HashSet<>(COUNTING);
    words.addAll(more);
    return words;
  }

  private static void cardinals(String words, double value) {
    Arrays.stream(words.split(" ")).forEach(word -> CARDINALS.put(word, value));
  }

  private static void parts(String words, double value) {
    Arrays.stream(words.split(" ")).forEach(word -> PARTS.put(word, value));
  }

  static OptionalDouble cardinal(String word) {
    return of(CARDINALS, word);
  }

  /// `Drittel`, `dritte`: 3.
  static OptionalDouble part(String word) {
    return of(PARTS, word);
  }

  private static OptionalDouble of(Map<String, Double> words, String word) {
    Double value = words.get(word.toLowerCase(Locale.ROOT));
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
