package de.faktenstrom.enrich.places;

/// Where words begin and end, and which stand beside a place in the text.
final class Words {

  private Words() {}

  static boolean matches(CharSequence text, int at, String expected) {
    if (at + expected.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (text.charAt(at + i) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean isStart(CharSequence text, int at) {
    return at < text.length()
        && Character.isLetter(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  static boolean isEnd(CharSequence text, int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  /// "Syrien-Krieg", not "Nord- und Südsyrien".
  static boolean isHyphenated(CharSequence text, int at) {
    return at + 1 < text.length()
        && isHyphen(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F';
  }

  /// The word before, joined by one space, empty where punctuation parts them. The point of an
  /// abbreviation ("Dr.", "J.") belongs to it.
  static String before(CharSequence text, int start) {
    int end = start - 1;
    if (end < 1 || !isSpace(text.charAt(end))) {
      return "";
    }
    int from = end;
    while (from > 0 && isPart(text.charAt(from - 1))) {
      from--;
    }
    return text.subSequence(from, end).toString();
  }

  /// Where the word before begins, or `start` where there is none.
  static int startBefore(CharSequence text, int start) {
    String before = before(text, start);
    return before.isEmpty() ? start : start - 1 - before.length();
  }

  /// The word after, joined by one space or hyphen.
  static String after(CharSequence text, int end) {
    if (end + 1 >= text.length() || !(isSpace(text.charAt(end)) || isHyphen(text.charAt(end)))) {
      return "";
    }
    int to = end + 1;
    while (to < text.length() && (isPart(text.charAt(to)) && text.charAt(to) != '.')) {
      to++;
    }
    return text.subSequence(end + 1, to).toString();
  }

  static boolean isCapitalised(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /// After a full stop, a colon, an opening quotation mark, or in a new block.
  static boolean startsSentence(CharSequence text, int start) {
    int at = start - 1;
    while (at >= 0 && isSpace(text.charAt(at))) {
      at--;
    }
    return at < 0 || ".!?:\n„“\"»«–•|(".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || isHyphen(c) || c == '.' || c == '\'' || c == '’';
  }
}
