package de.faktenstrom.ingest.table.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One spelling for points and spans of time, that of ISO 8601 where it has one, so that their
/// order as text is their order in time.
final class Periods {

  private static final Pattern GERMAN_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern WINTER =
      Pattern.compile("(?:WS|WiSe|Wintersemester) ?(\\d{4})(?:[/-]\\d{2,4})?");
  private static final Pattern SUMMER = Pattern.compile("(?:SS|SoSe|Sommersemester) ?(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?Q([1-4])");
  private static final Pattern GERMAN_QUARTER = Pattern.compile("([1-4])\\. Quartal (\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[- ]?M(\\d{2})");

  private Periods() {}

  static String of(String text) {
    Matcher date = GERMAN_DATE.matcher(text);
    if (date.matches()) {
      return date.group(3) + "-" + two(date.group(2)) + "-" + two(date.group(1));
    }
    Matcher winter = WINTER.matcher(text);
    if (winter.matches()) {
      return winter.group(1) + "-10P6M";
    }
    Matcher summer = SUMMER.matcher(text);
    if (summer.matches()) {
      return summer.group(1) + "-04P6M";
    }
    return partOfYear(text);
  }

  private static String partOfYear(String text) {
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return quarter.group(1) + "-Q" + quarter.group(2);
    }
    Matcher german = GERMAN_QUARTER.matcher(text);
    if (german.matches()) {
      return german.group(2) + "-Q" + german.group(1);
    }
    Matcher month = MONTH.matcher(text);
    return month.matches() ? month.group(1) + "-" + month.group(2) : text;
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
