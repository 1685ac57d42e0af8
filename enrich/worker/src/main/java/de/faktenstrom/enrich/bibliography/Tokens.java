package de.faktenstrom.enrich.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a reference where white space stands, and within numbers where a field may end without it:
/// `2000;355(9222):2220-1` is a year, a volume, an issue and pages.
final class Tokens {

  private static final String ENDS = ";:,)]";

  private Tokens() {}

  static List<Token> of(String reference) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    int length = reference.length();
    while (start < length) {
      int end = start;
      while (end < length && !isSpace(reference.charAt(end))) {
        end++;
      }
      if (end > start) {
        cut(reference, start, end, tokens);
      }
      start = end + 1;
    }
    return tokens;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void cut(String text, int start, int end, List<Token> tokens) {
    int from = start;
    if (!isAddress(text.substring(start, end))) {
      for (int i = start + 1; i < end; i++) {
        if (isBorder(text.charAt(i - 1), text.charAt(i))) {
          tokens.add(new Token(text.substring(from, i), from, i));
          from = i;
        }
      }
    }
    tokens.add(new Token(text.substring(from, end), from, end));
  }

  private static boolean isBorder(char before, char after) {
    boolean number = Character.isDigit(after);
    return ENDS.indexOf(before) >= 0 && (number || after == '(')
        || Character.isDigit(before) && after == '('
        || before == ':' && Character.isUpperCase(after);
  }

  /// Whether it may be, or begin, a web address or DOI.
  static boolean isAddress(String token) {
    if (token.length() < 3) {
      return false;
    }
    String lower = token.toLowerCase(Locale.ROOT);
    return lower.contains("://")
        || lower.contains("www.")
        || lower.contains("doi")
        || lower.contains("10.") && lower.indexOf('/') > 0;
  }
}
