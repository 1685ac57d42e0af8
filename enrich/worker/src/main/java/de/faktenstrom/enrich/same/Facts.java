package de.faktenstrom.enrich.same;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text says whatever its language, as sorted keys of [FactKind].
final class Facts {

  static final int MOST = 48;

  // A page of statistics has figures for a hundred texts: of each kind those with the lowest
  // hashes are kept, which are the same ones in a reprint.
  private static final Map<FactKind, Integer> SHARE =
      new EnumMap<>(
          Map.of(
              FactKind.FIGURE, 18,
              FactKind.SMALL, 6,
              FactKind.YEAR, 3,
              FactKind.MONTH, 3,
              FactKind.DAY, 4,
              FactKind.NAME, 5,
              FactKind.PLACE, 3,
              FactKind.CONCEPT, 4,
              FactKind.IDENTIFIER, 2));

  private static final Pattern ACRONYM =
      Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}{2,7}(?![\\p{L}])");
  private static final Pattern NAMES =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?) (?=(\\p{Lu}\\p{Ll}+))");

  private Facts() {}

  static int[] of(Told told, String message) {
    Set<Integer> found = new LinkedHashSet<>();
    Figures.in(message, told.language().startsWith("en") ? "en" : "de", found);
    names(message, found);
    add(told.concepts(), FactKind.CONCEPT, found);
    add(told.places(), FactKind.PLACE, found);
    add(told.identifiers(), FactKind.IDENTIFIER, found);
    return kept(found);
  }

  private static void names(String text, Set<Integer> facts) {
    Matcher acronym = ACRONYM.matcher(text);
    while (acronym.find()) {
      facts.add(FactKind.NAME.key(Mix.of(acronym.group())));
    }
    Matcher pair = NAMES.matcher(text);
    while (pair.find()) {
      facts.add(FactKind.NAME.key(Mix.of(Mix.of(pair.group(1)), Mix.of(pair.group(2)))));
    }
  }

  private static void add(List<String> values, FactKind kind, Set<Integer> facts) {
    values.stream().limit(SHARE.getOrDefault(kind, 0)).forEach(v -> facts.add(kind.key(Mix.of(v))));
  }

  private static int[] kept(Set<Integer> found) {
    Map<FactKind, Integer> left = new EnumMap<>(SHARE);
    ToLongFunction<Integer> unsigned = Integer::toUnsignedLong;
    return found.stream()
        .sorted(Comparator.comparingLong(unsigned))
        .filter(key -> left.merge(FactKind.of(key), -1, Integer::sum) >= 0)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
