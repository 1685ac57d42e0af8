package de.faktenstrom.enrich.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds labels in a text: at each word the longest that ends where a word ends, with the endings
/// of its form; inside a compound the first part, after a point of the compass the second.
final class Scanner {

  private static final List<String> PREFIXES =
      List.of(
          "Nordost",
          "Nordwest",
          "Südost",
          "Südwest",
          "Nord",
          "Süd",
          "Ost",
          "West",
          "Mittel",
          "Zentral",
          "Ober",
          "Unter",
          "Exil",
          "Wahl",
          "nord",
          "süd",
          "ost",
          "west",
          "mittel");
  private static final int SHORTEST_PART = 4;
  private static final int SHORTEST_CAPITALS = 4;

  private final Automaton automaton;
  private final Set<String> tails;

  /// @param tails what a compound with a place in front may end in, in small letters
  Scanner(Automaton automaton, Set<String> tails) {
    this.automaton = automaton;
    this.tails = tails;
  }

  /// All sightings between `from` and `to`, none inside another.
  List<Sighting> scan(String text, int from, int to, String language) {
    List<Sighting> sightings = new ArrayList<>();
    for (int at = from; at < to; ) {
      if (!Words.isStart(text, at)) {
        at++;
        continue;
      }
      Sighting found = find(text, at, language);
      if (found == null) {
        at = wordEnd(text, at, to);
      } else {
        sightings.add(found);
        at = Math.max(found.end(), at + 1);
      }
    }
    return sightings;
  }

  private static int wordEnd(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private @Nullable Sighting find(String text, int at, String language) {
    Walk walk = new Walk(text, at, at, language, false);
    Sighting found = walk.run();
    if (found == null && inCapitals(text, at)) {
      found = new Walk(text, at, at, language, true).run();
    }
    if (found == null) {
      found = walk.compound;
    }
    return found == null ? prefixed(text, at, language) : found;
  }

  private @Nullable Sighting prefixed(String text, int at, String language) {
    if (language.equals("en")) {
      return null;
    }
    for (String prefix : PREFIXES) {
      int rest = at + prefix.length();
      if (Words.matches(text, at, prefix)
          && rest < text.length()
          && Character.isLowerCase(text.charAt(rest))) {
        return new Walk(text, at, rest, language, false).run();
      }
    }
    return null;
  }

  /// One way through the automaton.
  private final class Walk {

    private final String text;
    private final int start;
    private final int from;
    private final String language;
    private final boolean capitals;
    private @Nullable Sighting found;
    private @Nullable Sighting compound;

    /// @param from where the label begins, after `start` where a prefix stands before it
    /// @param capitals whether the word is written in capitals and meant otherwise
    Walk(String text, int start, int from, String language, boolean capitals) {
      this.text = text;
      this.start = start;
      this.from = from;
      this.language = language;
      this.capitals = capitals;
    }

    @Nullable Sighting run() {
      int node = Automaton.ROOT;
      for (int at = from; at < text.length(); at++) {
        node = automaton.step(node, letter(at));
        if (node == Automaton.NOWHERE) {
          break;
        }
        if (!automaton.labels(node).isEmpty()) {
          accept(automaton.labels(node), at + 1);
        }
      }
      return found;
    }

    /// "BERLIN" is written as "Berlin"; after a prefix a noun has lost its capital.
    private char letter(int at) {
      char c = text.charAt(at);
      if (at == from && from > start && Character.isUpperCase(text.charAt(start))) {
        return Character.toUpperCase(c);
      }
      boolean inside = at > from && Character.isLetter(text.charAt(at - 1));
      return capitals && inside ? Character.toLowerCase(c) : c;
    }

    private void accept(List<Label> labels, int at) {
      for (Label label : labels) {
        if (!label.isIn(language)) {
          continue;
        }
        int end = label.form().end(text, at);
        if (end >= 0) {
          found = take(found, label, end, label.form().evidence());
        } else if (label.form().isName() && at - from >= SHORTEST_PART && isCompound(at)) {
          compound = take(compound, label, at, Evidence.COMPOUND);
        }
      }
    }

    private Sighting take(@Nullable Sighting before, Label label, int end, Evidence evidence) {
      boolean joined = Words.isHyphenated(text, end) || afterHyphen();
      Evidence kind = joined && evidence != Evidence.AGENCY ? Evidence.COMPOUND : evidence;
      if (before == null || end > before.end()) {
        return new Sighting(start, end, List.of(label), kind);
      }
      // "Hessen" is the Land rather than its people.
      if (end == before.end() && label.form().isName() && !before.form().isName()) {
        return new Sighting(start, end, List.of(label), kind);
      }
      if (end < before.end() || before.form() != label.form() || before.names(label.entry())) {
        return before;
      }
      List<Label> both = new ArrayList<>(before.labels());
      both.add(label);
      return new Sighting(start, end, both, kind);
    }

    private boolean afterHyphen() {
      return start > 1
          && Words.isHyphen(text.charAt(start - 1))
          && Character.isLetterOrDigit(text.charAt(start - 2));
    }

    /// "Irakkrieg", "Afghanistaneinsatz".
    private boolean isCompound(int at) {
      int end = at;
      while (end < text.length() && Character.isLowerCase(text.charAt(end))) {
        end++;
      }
      return Words.isEnd(text, end) && end - at >= SHORTEST_PART && tails.contains(stem(at, end));
    }

    private String stem(int at, int end) {
      String tail = text.substring(at, end);
      for (String ending : List.of("en", "es", "e", "n", "s")) {
        String stem = tail.substring(0, tail.length() - ending.length());
        if (tail.endsWith(ending) && tails.contains(stem)) {
          return stem;
        }
      }
      return tail;
    }
  }

  private static boolean inCapitals(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isUpperCase(text.charAt(at))) {
      at++;
    }
    return at - from >= SHORTEST_CAPITALS && Words.isEnd(text, at);
  }
}
