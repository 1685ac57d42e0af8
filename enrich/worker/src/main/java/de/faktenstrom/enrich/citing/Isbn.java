package de.faktenstrom.enrich.citing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// International Standard Book Numbers (ISO 2108), of ten or thirteen digits, with a valid check
/// digit. The normal form has thirteen digits and no hyphens. A number without the word ISBN before
/// it counts only where it is hyphenated as one.
final class Isbn {

  static final String TYPE = "isbn";

  private static final Pattern MARK =
      Pattern.compile(
          "\\bISBN(?:[-\u2010\u2011 ]?1[03](?!\\d|-\\d))?(?:\\s?\\([^)\\d]{1,20}\\))?\\s?:?\\s{0,2}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HYPHENATED =
      Pattern.compile(
          "(?<![\\d-])97[89]([-\u2010\u2011\u2013])\\d{1,5}\\1\\d{1,7}\\1\\d{1,7}\\1\\d(?![\\d-])");

  private Isbn() {}

  static List<Found> in(String text) {
    if (!Edges.mentions(text, "ISBN", "isbn", "Isbn", "978", "979")) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    int free = 0;
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      Found one = at(text, mark.end());
      if (one != null) {
        found.add(one);
      }
    }
    Matcher hyphenated = HYPHENATED.matcher(text);
    while (hyphenated.find(free)) {
      String digits = hyphenated.group().replaceAll("\\D", "");
      int start = hyphenated.start();
      if (isValid13(digits) && found.stream().noneMatch(one -> one.start() == start)) {
        found.add(new Found(TYPE, digits, null, start, hyphenated.end()));
      }
      free = hyphenated.end();
    }
    return found;
  }

  /// The number that begins at `start`: thirteen digits where they are valid, else ten.
  private static @Nullable Found at(String text, int start) {
    StringBuilder digits = new StringBuilder();
    int tenth = -1;
    int at = start;
    while (at < text.length() && digits.length() < 13) {
      char c = text.charAt(at);
      if (isDigit(c) || (digits.length() == 9 && (c == 'X' || c == 'x'))) {
        digits.append(Character.toUpperCase(c));
        tenth = digits.length() == 10 ? at + 1 : tenth;
      } else if (!isSeparator(c) || digits.isEmpty() || isSeparator(text.charAt(at - 1))) {
        break;
      }
      at++;
    }
    if (digits.length() == 13 && ends(text, at) && isValid13(digits.toString())) {
      return new Found(TYPE, digits.toString(), null, start, at);
    }
    if (tenth > 0 && ends(text, tenth) && isValid10(digits.substring(0, 10))) {
      return new Found(TYPE, to13(digits.substring(0, 10)), null, start, tenth);
    }
    return null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == ' ' || c == '\u00A0' || (c >= '\u2010' && c <= '\u2013');
  }

  private static boolean ends(String text, int at) {
    return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  static boolean isValid13(String digits) {
    return digits.length() == 13
        && (digits.startsWith("978") || digits.startsWith("979"))
        && sum13(digits) % 10 == 0;
  }

  private static int sum13(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum;
  }

  static boolean isValid10(String digits) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      char c = digits.charAt(i);
      sum += (10 - i) * (c == 'X' ? 10 : c - '0');
    }
    return sum % 11 == 0;
  }

  static String to13(String ten) {
    String twelve = "978" + ten.substring(0, 9);
    return twelve + (10 - sum13(twelve) % 10) % 10;
  }
}
