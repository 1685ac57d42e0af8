package de.faktenstrom.enrich.claims;

import java.util.List;
import java.util.Locale;

/// Words with which a text takes a number back a little.
final class Hedge {

  private static final List<String> WORDS =
      List.of(
          "rund ",
          "etwa ",
          "circa ",
          "ca. ",
          "zirka ",
          "knapp ",
          "gut ",
          "fast ",
          "beinahe ",
          "nahezu ",
          "ungefähr ",
          "schätzungsweise ",
          "über ",
          "mehr als ",
          "weniger als ",
          "mindestens ",
          "höchstens ",
          "bis zu ",
          "about ",
          "around ",
          "roughly ",
          "nearly ",
          "almost ",
          "some ",
          "over ",
          "more than ",
          "less than ",
          "fewer than ",
          "at least ",
          "at most ",
          "up to ",
          "approximately ",
          "estimated ");

  private Hedge() {}

  /// Whether one stands directly before the place.
  static boolean before(String text, int start) {
    String before = text.substring(Math.max(0, start - 24), start).toLowerCase(Locale.ROOT);
    return WORDS.stream()
        .anyMatch(word -> before.endsWith(word) && !letterBefore(before, word.length()));
  }

  private static boolean letterBefore(String words, int length) {
    int at = words.length() - length - 1;
    return at >= 0 && Character.isLetter(words.charAt(at));
  }
}
