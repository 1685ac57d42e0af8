package de.faktenstrom.ingest.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates with the month in words: `Thu, 01 Jan 2004 19:48:21 GMT`, `Thu Jan 1 19:48:21 2004`, `1.
/// Januar 2004, 19:48 Uhr MEZ`, `January 1, 2004`.
final class WordedDate {

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "([0-9]{1,2})(?:st|nd|rd|th)?\\.?[\\s-]+(\\p{L}+)\\.?,?[\\s-]+([0-9]{4}|[0-9]{2})(?![0-9:])(?:,?\\s+(?:um\\s+|at\\s+)?(.*))?",
          Pattern.DOTALL);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(\\p{L}+)\\.?\\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\\s+([0-9]{4})(?:,?\\s+(?:at\\s+)?(.*))?",
          Pattern.DOTALL);
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(\\p{L}+)\\s+([0-9]{1,2})\\s+([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)\\s*(.*?)\\s+([0-9]{4})",
          Pattern.DOTALL);
  private static final Pattern WEEKDAY =
      Pattern.compile("^(\\p{L}{2,12})\\.?(?:,\\s*|\\s+)(?=\\S)", Pattern.DOTALL);

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("jän", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("mär", 3),
          Map.entry("mae", 3),
          Map.entry("mrz", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12));

  /// Beginnings that only German months have.
  private static final Set<String> GERMAN =
      Set.of("januar", "jän", "februar", "mär", "maer", "mrz", "mai", "juni", "juli", "okt", "dez");

  private WordedDate() {}

  static @Nullable Instant parse(String line) {
    Instant whole = withoutWeekday(line);
    Matcher weekday = WEEKDAY.matcher(line);
    return whole == null && weekday.find() ? withoutWeekday(line.substring(weekday.end())) : whole;
  }

  private static @Nullable Instant withoutWeekday(String line) {
    Matcher dayFirst = DAY_FIRST.matcher(line);
    if (dayFirst.matches()) {
      return at(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3), dayFirst.group(4));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(line);
    if (monthFirst.matches()) {
      return at(monthFirst.group(2), monthFirst.group(1), monthFirst.group(3), monthFirst.group(4));
    }
    Matcher yearLast = YEAR_LAST.matcher(line);
    if (yearLast.matches()) {
      String time = yearLast.group(3) + " " + yearLast.group(4);
      return at(yearLast.group(2), yearLast.group(1), yearLast.group(5), time);
    }
    return null;
  }

  private static @Nullable Instant at(
      String day, String monthName, String year, @Nullable String rest) {
    String name = monthName.toLowerCase(Locale.ROOT);
    Integer month = name.length() < 3 ? null : MONTHS.get(name.substring(0, 3));
    if (month == null) {
      return null;
    }
    boolean german = GERMAN.stream().anyMatch(name::equals) || isGermanBeginning(name);
    ZoneId usual = german ? Zones.GERMANY : ZoneOffset.UTC;
    LocalDate date = LocalDate.of(DateText.year(year), month, DateText.number(day));
    return DateText.at(date, rest, usual);
  }

  private static boolean isGermanBeginning(String name) {
    return GERMAN.stream().anyMatch(german -> german.length() <= 4 && name.startsWith(german));
  }
}
