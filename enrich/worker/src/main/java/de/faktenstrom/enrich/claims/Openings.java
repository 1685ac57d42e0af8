package de.faktenstrom.enrich.claims;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern each of whose matches begins with one of a few words, so that it is tried where one of
/// them stands and nowhere else. A word is a run of letters; a run of digits may be one too.
///
/// @param words in lower case
/// @param digits whether a match may begin with a number
record Openings(Pattern pattern, Set<String> words, boolean digits) {

  /// Each match, in the order of the text, none within another.
  void each(String text, Consumer<Matcher> match) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = 0; at < text.length(); ) {
      int end = end(text, at);
      if (end == at) {
        at++;
      } else if (opens(text, at, end) && matcher.region(at, text.length()).lookingAt()) {
        match.accept(matcher);
        at = Math.max(end, matcher.end());
      } else {
        at = end;
      }
    }
  }

  private boolean opens(String text, int start, int end) {
    return Character.isLetter(text.charAt(start))
        ? words.contains(text.substring(start, end).toLowerCase(Locale.ROOT))
        : digits;
  }

  /// Of the run of letters, or of digits, that begins there.
  private static int end(String text, int start) {
    boolean letters = Character.isLetter(text.charAt(start));
    int end = start;
    while (end < text.length()
        && (letters
            ? Character.isLetter(text.charAt(end))
            : text.charAt(end) >= '0' && text.charAt(end) <= '9')) {
      end++;
    }
    return end;
  }
}
