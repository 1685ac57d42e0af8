package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as German and English texts write them, as exactly as they say (ISO 8601).
final class Dates {

  private static final List<String> MONTHS =
      List.of(
          "jan", "feb", "mär|mar", "apr", "mai|may", "jun", "jul", "aug", "sep", "okt|oct", "nov",
          "dez|dec");
  private static final String MONTH =
      "(jan(?:uar|uary|\\.)?|jän(?:ner)?|feb(?:ruar|ruary|\\.)?|märz|mrz\\.?|mar(?:ch|\\.)|apr(?:il|\\.)?"
          + "|mai|may|jun[ie]|jul[iy]|aug(?:ust|\\.)?|sep(?:t(?:ember|\\.)|tember|\\.)?|okt(?:ober|\\.)?"
          + "|oct(?:ober|\\.)?|nov(?:ember|\\.)?|de[zc](?:ember|\\.)?)";
  private static final String YEAR = "((?:19|20)\\d\\d)";

  /// Groups: day, month, year; year, month, day; day, month in words, year; month in words, day,
  /// year; month in words or number, year; year.
  private static final String ANY =
      "(?<![\\d.])(?:(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?"
          + YEAR
          + "|"
          + YEAR
          + "-(\\d\\d)-(\\d\\d)|(\\d{1,2})\\.?\\s"
          + MONTH
          + "\\s"
          + YEAR
          + "|"
          + MONTH
          + "\\s(\\d{1,2}),\\s"
          + YEAR
          + "|(?:"
          + MONTH
          + "\\s|(\\d\\d)/)"
          + YEAR
          + "|"
          + YEAR
          + ")(?![\\d])";

  private static final Pattern DATE =
      Pattern.compile(ANY, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// A day, without groups, for use within another pattern.
  static final String NUMBERED_OR_WORDED =
      "(?:\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?|\\d{1,2}\\.?\\s\\p{L}{3,9}\\.?\\s|\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2},\\s)"
          + "(?:19|20)\\d\\d";

  private Dates() {}

  /// The first date in the text.
  static @Nullable String first(String text) {
    Matcher date = DATE.matcher(text);
    return date.find() ? iso(date) : null;
  }

  /// Whether the text is a date and nothing else.
  static boolean isWhole(String text) {
    Matcher date = DATE.matcher(text);
    return date.matches() && iso(date) != null;
  }

  private static @Nullable String iso(Matcher date) {
    if (date.group(3) != null) {
      return day(date.group(3), number(date.group(2)), number(date.group(1)));
    }
    if (date.group(4) != null) {
      return day(date.group(4), number(date.group(5)), number(date.group(6)));
    }
    if (date.group(9) != null) {
      return day(date.group(9), month(date.group(8)), number(date.group(7)));
    }
    if (date.group(12) != null) {
      return day(date.group(12), month(date.group(10)), number(date.group(11)));
    }
    if (date.group(15) != null) {
      String words = date.group(13);
      return month(date.group(15), words == null ? number(date.group(14)) : month(words));
    }
    return date.group(16);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String words) {
    String name = words.toLowerCase(Locale.ROOT).replace("jän", "jan").replace("mrz", "mär");
    for (int i = 0; i < MONTHS.size(); i++) {
      for (String beginning : MONTHS.get(i).split("\\|")) {
        if (name.startsWith(beginning)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private static @Nullable String month(String year, int month) {
    return month < 1 || month > 12 ? null : String.format(Locale.ROOT, "%s-%02d", year, month);
  }

  private static @Nullable String day(String year, int month, int day) {
    String first = month(year, month);
    return first == null || day < 1 || day > 31
        ? null
        : String.format(Locale.ROOT, "%s-%02d", first, day);
  }
}
