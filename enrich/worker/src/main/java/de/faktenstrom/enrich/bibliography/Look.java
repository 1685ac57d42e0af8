package de.faktenstrom.enrich.bibliography;

import java.util.Locale;

/// What can be said of a token by itself.
///
/// @param word lower case, without the punctuation around it, digits as zeros
/// @param shape letters and digits by kind, runs as one: `Xx`, `0-0`, `X.`
/// @param before,after the punctuation around it, at most two signs
record Look(String word, String shape, String before, String after, WordKind kind) {

  static final Look EDGE = new Look("", "", "", "", WordKind.SIGN);

  private static final int LONGEST_SHAPE = 8;

  static Look of(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    String bare = text.substring(start, end);
    WordKind kind = WordKind.of(text, bare);
    String after = text.substring(end);
    String before = text.substring(0, start);
    return new Look(
        zeros(bare),
        shape(bare),
        before.substring(Math.max(0, before.length() - 2)),
        after.substring(0, Math.min(2, after.length())),
        kind);
  }

  private static String zeros(String bare) {
    String lower = bare.toLowerCase(Locale.ROOT);
    if (lower.chars().noneMatch(Character::isDigit)) {
      return lower;
    }
    StringBuilder word = new StringBuilder(lower.length());
    lower.chars().map(c -> Character.isDigit(c) ? '0' : c).forEach(c -> word.append((char) c));
    return word.toString();
  }

  private static String shape(String bare) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    for (int i = 0; i < bare.length() && shape.length() < LONGEST_SHAPE; i++) {
      char c = sign(bare.charAt(i));
      if (c != last) {
        shape.append(c);
      }
      last = c;
    }
    return shape.toString();
  }

  private static char sign(char c) {
    if (Character.isDigit(c)) {
      return '0';
    }
    if (Character.isLetter(c)) {
      return Character.isLowerCase(c) ? 'x' : 'X';
    }
    return c;
  }
}
