package de.faktenstrom.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as feeds write them: RFC 3339 and W3C, RFC 822 and 850, asctime, German dates, and what
/// people make of these. Without a zone a time is UTC, but a German date means German time.
final class DateText {

  private static final int LONGEST = 100;

  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})-?(?:([0-9]{2})(?:-?([0-9]{2}))?)?(?:(?:[Tt]|\\s+)(.*))?", Pattern.DOTALL);
  private static final Pattern ORDINAL =
      Pattern.compile("([0-9]{4})-?([0-9]{3})(?:[Tt](.*))?", Pattern.DOTALL);
  private static final Pattern GERMAN =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?([0-9]{4}|[0-9]{2})(?:,?\\s+(?:um\\s+)?(.*))?",
          Pattern.DOTALL);
  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{1,2})[:.h]?([0-9]{2})(?:[:.]?([0-9]{2})(?:[.,]([0-9]{1,9})[0-9]*)?)?\\s*(?:([AaPp])\\.?[Mm]\\.?(?![A-Za-z]))?(?:\\s*Uhr)?\\s*(.*)",
          Pattern.DOTALL);

  private DateText() {}

  /// The instant meant, or null where none can be told.
  static @Nullable Instant parse(String text) {
    String line = text.strip();
    if (line.isEmpty() || line.length() > LONGEST) {
      return null;
    }
    try {
      Instant numeric = numeric(line);
      return numeric == null ? WordedDate.parse(line) : numeric;
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static @Nullable Instant numeric(String line) {
    Matcher iso = ISO.matcher(line);
    if (iso.matches()) {
      LocalDate date = LocalDate.of(number(iso.group(1)), or1(iso.group(2)), or1(iso.group(3)));
      return at(date, iso.group(4), ZoneOffset.UTC);
    }
    Matcher ordinal = ORDINAL.matcher(line);
    if (ordinal.matches()) {
      LocalDate date = LocalDate.ofYearDay(number(ordinal.group(1)), number(ordinal.group(2)));
      return at(date, ordinal.group(3), ZoneOffset.UTC);
    }
    Matcher german = GERMAN.matcher(line);
    if (german.matches()) {
      LocalDate date =
          LocalDate.of(year(german.group(3)), number(german.group(2)), number(german.group(1)));
      return at(date, german.group(4), Zones.GERMANY);
    }
    return null;
  }

  /// A date with the time and zone that stand behind it.
  static @Nullable Instant at(LocalDate date, @Nullable String rest, ZoneId usual) {
    String behind = rest == null ? "" : rest.strip();
    if (behind.isEmpty()) {
      return date.atStartOfDay(usual).toInstant();
    }
    Matcher time = TIME.matcher(behind);
    if (!time.matches()) {
      ZoneId zone = Zones.of(behind, usual);
      return zone == null ? null : date.atStartOfDay(zone).toInstant();
    }
    ZoneId zone = Zones.of(time.group(6), usual);
    if (zone == null) {
      return null;
    }
    int hour = hour(number(time.group(1)), time.group(5));
    // A leap second counts as the one before it, hour 24 as the next day's first.
    int second = Math.min(time.group(3) == null ? 0 : number(time.group(3)), 59);
    LocalDateTime local =
        date.plusDays(hour == 24 ? 1 : 0)
            .atTime(LocalTime.of(hour % 24, number(time.group(2)), second, nanos(time.group(4))));
    return local.atZone(zone).toInstant();
  }

  private static int hour(int hour, @Nullable String half) {
    if (half == null) {
      if (hour > 24) {
        throw new DateTimeException("no such hour");
      }
      return hour;
    }
    return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : number((fraction + "000000000").substring(0, 9));
  }

  /// Two digits mean the years 1950 to 2049 (RFC 5322 section 4.3).
  static int year(String digits) {
    int year = number(digits);
    return digits.length() > 2 ? year : year + (year < 50 ? 2000 : 1900);
  }

  static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int or1(@Nullable String digits) {
    return digits == null ? 1 : number(digits);
  }
}
