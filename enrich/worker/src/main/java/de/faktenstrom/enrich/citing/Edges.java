package de.faktenstrom.enrich.citing;

/// Where an identifier ends in running text: brackets that it did not open and the punctuation of
/// the sentence are not part of it.
final class Edges {

  private static final String PUNCTUATION = ".,;:!?'’‘*_…·";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private Edges() {}

  /// Where the run of characters that may belong to an identifier ends.
  static int endOfRun(String text, int start) {
    int end = start;
    while (end < text.length() && belongs(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean belongs(char c) {
    return !Character.isWhitespace(c)
        && !Character.isISOControl(c)
        && "\u00A0\u202F<>\"„“”«»`|…".indexOf(c) < 0;
  }

  /// The end of the identifier that begins at `start`, at most `end`.
  static int trim(String text, int start, int end) {
    int last = end;
    while (last > start && isOutside(text, start, last)) {
      last--;
    }
    return last;
  }

  private static boolean isOutside(String text, int start, int end) {
    char c = text.charAt(end - 1);
    if (PUNCTUATION.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0 || isUnseen(c)) {
      return true;
    }
    int kind = CLOSING.indexOf(c);
    return kind >= 0 && count(text, start, end, c) > count(text, start, end, OPENING.charAt(kind));
  }

  private static int count(String text, int start, int end, char wanted) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }

  /// Soft hyphens and zero-width spaces, left by typesetting, are in no identifier.
  static String withoutUnseen(String text) {
    if (text.chars().noneMatch(c -> isUnseen((char) c))) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text.length());
    text.chars().filter(c -> !isUnseen((char) c)).forEach(c -> seen.append((char) c));
    return seen.toString();
  }

  private static boolean isUnseen(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }

  /// Whether one of the words stands in the text: spares most texts the regular expressions.
  static boolean mentions(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a digit stands right after the sign somewhere.
  static boolean hasDigitAfter(String text, char sign) {
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      if (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /// Whether an identifier may begin at `at`: not within a word, a number or a path.
  static boolean isFree(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return !Character.isLetterOrDigit(before) && "./-_=%+&#?".indexOf(before) < 0;
  }

  /// `at`, or the beginning of one of the resolvers' addresses (lower case) that ends there.
  static int withResolver(String text, int at, String... resolvers) {
    for (String resolver : resolvers) {
      int start = at - resolver.length();
      if (start >= 0 && text.regionMatches(true, start, resolver, 0, resolver.length())) {
        return start;
      }
    }
    return at;
  }
}
