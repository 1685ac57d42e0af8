package de.faktenstrom.enrich.claims;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time that a number refers to, ISO 8601 as exactly as it is said.
final class ReferenceDate {

  private static final List<String> MONTHS =
      List.of(
          "jan", "feb", "mär|mar", "apr", "mai|may", "jun", "jul", "aug", "sep", "okt|oct", "nov",
          "dez|dec");

  private static final String MONTH =
      "(?:Januar|January|Jan\\.?|Februar|February|Feb\\.?|März|March|April|Mai|May|Juni|June|Juli|July|August|Aug\\.?"
          + "|September|Sept?\\.?|Oktober|October|Okt\\.?|Oct\\.?|November|Nov\\.?|Dezember|December|Dez\\.?|Dec\\.?)";

  private static final Pattern ANY =
      Pattern.compile(
          "\\b(?:(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)"
              + "|(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.(?:\\s?(?<y>(?:19|20)\\d\\d))?"
              + "|(?<d2>\\d{1,2})\\.?\\s(?<m2>"
              + MONTH
              + ")(?:\\s(?<y2>(?:19|20)\\d\\d))?"
              + "|(?<m3>"
              + MONTH
              + ")\\s(?<d3>\\d{1,2}),\\s(?<y3>(?:19|20)\\d\\d)"
              + "|(?<m4>"
              + MONTH
              + ")\\s(?<y4>(?:19|20)\\d\\d)"
              + "|(?<q>[1-4]|ersten|zweiten|dritten|vierten|first|second|third|fourth)(?:\\.|st|nd|rd|th)?\\s(?:Quartal|quarter)(?:\\sof)?\\s(?<y5>(?:19|20)\\d\\d)"
              + "|(?<edge>Ende|Anfang|Mitte|Jahresende|end\\sof|beginning\\sof|start\\sof|mid-?)(?:\\sdes\\sJahres|\\sthe\\syear)?\\s?(?<y6>(?:19|20)\\d\\d)"
              + "|(?<from>(?:19|20)\\d\\d)(?:/|\\s?–\\s?|\\sbis\\s|\\sto\\s)(?<to>(?:19|20)?\\d\\d)"
              + "|(?<y7>(?:19|20)\\d\\d))(?![\\d]|[.,]\\d|\\s?(?:%|Prozent|percent))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ReferenceDate() {}

  /// The nearest one: the last in the words before, else the first in those after.
  static @Nullable String near(String before, String after) {
    Matcher date = ANY.matcher(before);
    String last = null;
    while (date.find()) {
      String iso = iso(date);
      last = iso == null ? last : iso;
    }
    return last == null ? first(after) : last;
  }

  static @Nullable String first(String words) {
    Matcher date = ANY.matcher(words);
    while (date.find()) {
      String iso = iso(date);
      if (iso != null) {
        return iso;
      }
    }
    return null;
  }

  private static @Nullable String iso(Matcher date) {
    if (date.group("iso") != null) {
      return date.group("iso");
    }
    if (date.group("d") != null) {
      int month = Integer.parseInt(date.group("m"));
      return day(date.group("y"), month, Integer.parseInt(date.group("d")));
    }
    if (date.group("d2") != null) {
      return day(date.group("y2"), month(date.group("m2")), Integer.parseInt(date.group("d2")));
    }
    if (date.group("d3") != null) {
      return day(date.group("y3"), month(date.group("m3")), Integer.parseInt(date.group("d3")));
    }
    if (date.group("m4") != null) {
      return date.group("y4") + "-%02d".formatted(month(date.group("m4")));
    }
    if (date.group("q") != null) {
      return date.group("y5") + "-Q" + quarter(date.group("q"));
    }
    if (date.group("edge") != null) {
      return edge(date.group("edge").toLowerCase(Locale.ROOT), date.group("y6"));
    }
    if (date.group("from") != null) {
      String to = date.group("to");
      return date.group("from")
          + "/"
          + (to.length() == 2 ? date.group("from").substring(0, 2) + to : to);
    }
    return date.group("y7");
  }

  /// ISO 8601 writes a day without a year with two hyphens.
  private static @Nullable String day(@Nullable String year, int month, int day) {
    return month < 1 || month > 12 || day < 1 || day > 31
        ? null
        : (year == null ? "-" : year) + "-%02d-%02d".formatted(month, day);
  }

  /// German statistics mean the last and the first day by it.
  private static String edge(String word, String year) {
    if (word.startsWith("an") || word.startsWith("beg") || word.startsWith("start")) {
      return year + "-01-01";
    }
    return word.startsWith("mi") ? year + "-06-30" : year + "-12-31";
  }

  private static int month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int month = 0; month < MONTHS.size(); month++) {
      for (String beginning : MONTHS.get(month).split("\\|", -1)) {
        if (lower.startsWith(beginning)) {
          return month + 1;
        }
      }
    }
    return 0;
  }

  private static int quarter(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "1", "ersten", "first" -> 1;
      case "2", "zweiten", "second" -> 2;
      case "3", "dritten", "third" -> 3;
      default -> 4;
    };
  }
}
