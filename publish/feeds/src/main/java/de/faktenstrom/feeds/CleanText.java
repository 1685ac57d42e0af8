package de.faktenstrom.feeds;

/// Text with only the characters that XML 1.0 can carry (production 2, Char).
final class CleanText {

  private CleanText() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isToBeLookedAt(text.charAt(i))) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static boolean isToBeLookedAt(char c) {
    return c >= Character.MIN_SURROGATE || !carried(c);
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(CleanText::carried).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean carried(int point) {
    return point >= 0x20 && point <= 0xD7FF
        || point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
