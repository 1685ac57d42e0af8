package de.faktenstrom.enrich.same;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names of months and small numbers, German and English.
final class Months {

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("januar", 1),
          Map.entry("jänner", 1),
          Map.entry("january", 1),
          Map.entry("februar", 2),
          Map.entry("february", 2),
          Map.entry("märz", 3),
          Map.entry("maerz", 3),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("mai", 5),
          Map.entry("may", 5),
          Map.entry("juni", 6),
          Map.entry("june", 6),
          Map.entry("juli", 7),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("oktober", 10),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("dezember", 12),
          Map.entry("december", 12));

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("zwei", 2), Map.entry("two", 2),
          Map.entry("drei", 3), Map.entry("three", 3),
          Map.entry("vier", 4), Map.entry("four", 4),
          Map.entry("fünf", 5), Map.entry("five", 5),
          Map.entry("sechs", 6), Map.entry("six", 6),
          Map.entry("sieben", 7), Map.entry("seven", 7),
          Map.entry("acht", 8), Map.entry("eight", 8),
          Map.entry("neun", 9), Map.entry("nine", 9),
          Map.entry("zehn", 10), Map.entry("ten", 10),
          Map.entry("elf", 11), Map.entry("eleven", 11),
          Map.entry("zwölf", 12), Map.entry("twelve", 12));

  private Months() {}

  /// 1 to 12, absent where the word is no month. English `may` counts with its capital only.
  static @Nullable Integer month(String word) {
    return Character.isUpperCase(word.charAt(0))
        ? MONTHS.get(word.toLowerCase(java.util.Locale.ROOT))
        : null;
  }

  /// 2 to 12, absent where the word is no such number.
  static @Nullable Integer number(String word) {
    return NUMBERS.get(word.toLowerCase(java.util.Locale.ROOT));
  }
}
