package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// International Standard Book Numbers (ISO 2108), of ten or thirteen digits, with a valid check
/// digit. The normal form has thirteen digits and no hyphens. A number without the word ISBN before
/// it counts only where it is hyphenated as one.
final class Isbn {

  static final String TYPE = "isbn";

  static final Kind KIND = Kind.of(Isbn::read, "isbn", "eisbn", "978-", "979-");

  private static final int LONGEST = 60;
  // " - ", as some scans have it.
  private static final int LONGEST_GAP = 3;
  private static final Pattern MARK =
      Pattern.compile(
          "e?ISBN(?:\\s?-?\\s{0,2}1[03](?!\\d|\\s?-\\s?\\d))?(?:\\s?Nr\\.)?(?:\\s?\\([^)\\d]{1,20}\\))?\\s?:?\\s{0,2}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HYPHENATED = Pattern.compile("97[89](?:-\\s?\\d{1,7}){3}-\\s?\\d");

  private Isbn() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    if (!clean.isFree(at) && text.charAt(at) == '9') {
      return at + 1;
    }
    boolean marked = text.charAt(at) != '9';
    Matcher before = Edges.at(marked ? MARK : HYPHENATED, text, at, LONGEST);
    if (!before.lookingAt()) {
      return at + 1;
    }
    Found one = marked ? at(text, before.end()) : bare(text, at, before.end());
    if (one == null) {
      return marked ? at + 1 : before.end();
    }
    found.add(one);
    return one.end();
  }

  private static @Nullable Found bare(String text, int start, int end) {
    String digits = text.substring(start, end).replaceAll("\\D", "");
    return isValid13(digits) && Edges.ends(text, end)
        ? Found.of(TYPE, digits, null, start, end)
        : null;
  }

  /// The number that begins at `start`: thirteen digits where they are valid, else ten.
  private static @Nullable Found at(String text, int start) {
    StringBuilder digits = new StringBuilder();
    int tenth = -1;
    int at = start;
    int gap = 0;
    while (at < text.length() && digits.length() < 13 && gap <= LONGEST_GAP) {
      char c = text.charAt(at);
      if (isDigit(c) || (digits.length() == 9 && (c == 'X' || c == 'x'))) {
        digits.append(Character.toUpperCase(c));
        tenth = digits.length() == 10 ? at + 1 : tenth;
        gap = 0;
      } else if (c != '-' && c != ' ' && c != '\n' || digits.isEmpty()) {
        break;
      } else {
        gap++;
      }
      at++;
    }
    if (digits.length() == 13 && ends(text, at) && isValid13(digits.toString())) {
      return Found.of(TYPE, digits.toString(), null, start, at);
    }
    boolean longer = digits.length() == 13 && digits.indexOf("97") == 0;
    if (tenth > 0 && !longer && Edges.ends(text, tenth) && isValid10(digits.substring(0, 10))) {
      return Found.of(TYPE, to13(digits.substring(0, 10)), null, start, tenth);
    }
    return null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
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
