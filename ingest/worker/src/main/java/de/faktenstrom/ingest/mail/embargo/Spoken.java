package de.faktenstrom.ingest.mail.embargo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days, times and weekdays as they stand in a line, German or English, not yet put together.
///
/// @param days in order
/// @param clocks in order
/// @param weekdays in order, each once
/// @param ahead days from now that a word such as "morgen" names, absent without one
/// @param impossible whether there is a day or time that cannot be
record Spoken(
    List<Day> days,
    List<Clock> clocks,
    List<DayOfWeek> weekdays,
    @Nullable Integer ahead,
    boolean impossible) {

  /// @param year absent where none is named
  record Day(@Nullable Integer year, int month, int day) {}

  /// @param nextDay it is 24:00
  /// @param zone as written behind it, empty where none is
  record Clock(LocalTime time, boolean nextDay, String zone) {}

  private static final Map<String, Integer> MONTHS = monthNames();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdayNames();
  private static final Map<String, Integer> AHEAD =
      Map.of("heute", 0, "today", 0, "morgen", 1, "tomorrow", 1, "übermorgen", 2);

  private static final String MONTH = "(?<%s>" + String.join("|", MONTHS.keySet()) + ")\\b\\.?";
  private static final String NO_CLOCK = "(?!\\d|:|\\.\\d{2}|\\s?(?:uhr|h\\b))";

  private static final Pattern DAY =
      words(
          "(?<!\\d)(?<iso>(?<y1>\\d{4})-(?<m1>\\d{1,2})-(?<d1>\\d{1,2})(?:T(?=\\d))?)"
              + "|(?<![\\d:])(?<!\\d[.])(?<d2>\\d{1,2})\\.\\s?(?<m2>\\d{1,2})\\.(?:\\s?(?<y2>\\d{4})(?!\\d)|(?<s2>\\d{2})"
              + NO_CLOCK
              + ")?"
              + "|(?<![\\d:.])(?<d3>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s?(?:of\\s)?"
              + MONTH.formatted("n3")
              + "(?:,?\\s?(?<y3>\\d{4})(?!\\d|\\s?uhr))?"
              + "|\\b"
              + MONTH.formatted("n4")
              + "\\s(?<d4>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s?(?:uhr|:))(?:,?\\s(?<y4>\\d{4})(?!\\d))?"
              + "|(?<!\\d)(?<a5>\\d{1,2})/(?<b5>\\d{1,2})/(?<y5>\\d{4})(?!\\d)");

  private static final String ZONE =
      "(?:\\s?[(,]?\\s?(?<zone>(?-i:(?:MESZ|MEZ|CEST|CET|UTC|GMT|BST|EST|EDT|ET|IST|JST|PST|PDT|CST|CDT|MST|MDT"
          + "|AEST|AEDT|EET|EEST|WET|WEST|MSK|TRT)(?:[+-]\\d{1,2})?\\b|Z\\b|[+-]\\d{2}:\\d{2})"
          + "|(?:\\p{L}{3,18}\\s)?(?:ortszeit|zeit|local time|time)\\b))?";

  private static final Pattern CLOCK =
      words(
          "(?<![\\d:])(?:(?<h1>\\d{1,2})(?:[:.](?<m1>\\d{2})(?:[:.]\\d{2})?)?\\s?(?<unit>uhr|hrs|hours|h\\b|[ap]\\.?m\\b\\.?)(?:\\s(?<late>\\d{2})(?![\\d.:]))?"
              + "|(?<h2>\\d{1,2}):(?<m2>\\d{2})(?::\\d{2})?(?!\\d)"
              + "|(?<h3>\\d{1,2})\\.(?<m3>\\d{2})(?=\\s?(?-i:MESZ|MEZ|CEST|CET|UTC|GMT))"
              + "|(?<h4>\\d{2})(?<m4>\\d{2})\\s?(?:uhr|hrs|hours|h\\b)"
              + "|(?<noon>noon|mittag)\\b)"
              + ZONE);

  private static final Pattern NAMED_DAY =
      words(
          "(?<![\\p{L}\\d])(?:(?<full>"
              + String.join("|", WEEKDAYS.keySet().stream().filter(n -> n.length() > 2).toList())
              + ")\\b|(?<short>(?-i:Mo|Di|Mi|Do|Fr|Sa|So)(?=[.,]|\\s\\d)))");

  private static final Pattern RELATIVE =
      words("(?<!\\p{L})(heute|today|übermorgen|morgen|tomorrow)(?!\\p{L})");

  static Spoken of(String text) {
    Reading reading = new Reading();
    StringBuilder rest = new StringBuilder(text);
    Matcher day = DAY.matcher(text);
    while (day.find()) {
      reading.day(day);
      rest.replace(day.start(), day.end(), " ".repeat(day.end() - day.start()));
    }
    Matcher clock = CLOCK.matcher(rest);
    while (clock.find()) {
      reading.clock(clock);
    }
    List<DayOfWeek> weekdays =
        NAMED_DAY.matcher(rest).results().map(Spoken::weekday).distinct().toList();
    Integer ahead =
        RELATIVE
            .matcher(rest)
            .results()
            .map(MatchResult::group)
            .findFirst()
            .map(Spoken::ahead)
            .orElse(null);
    return new Spoken(
        reading.days.stream().distinct().toList(),
        reading.clocks.stream().distinct().toList(),
        weekdays,
        ahead,
        reading.impossible);
  }

  /// Whether any day, time or weekday is named.
  static boolean isIn(String text) {
    Spoken spoken = of(text);
    return !spoken.days.isEmpty()
        || !spoken.clocks.isEmpty()
        || !spoken.weekdays.isEmpty()
        || spoken.ahead != null
        || spoken.impossible;
  }

  /// Whether a time of day is named.
  static boolean isClockIn(String text) {
    return !of(text).clocks.isEmpty();
  }

  private static Integer ahead(String word) {
    return AHEAD.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private static DayOfWeek weekday(MatchResult match) {
    String name = match.group("full") == null ? match.group("short") : match.group("full");
    return WEEKDAYS.getOrDefault(name.toLowerCase(Locale.ROOT), DayOfWeek.MONDAY);
  }

  private static final class Reading {
    private final List<Day> days = new ArrayList<>();
    private final List<Clock> clocks = new ArrayList<>();
    private boolean impossible;

    void day(Matcher m) {
      if (m.group("iso") != null) {
        add(number(m, "y1"), number(m, "m1"), number(m, "d1"));
      } else if (m.group("d2") != null) {
        Integer two = orAbsent(m, "s2");
        add(
            two == null ? orAbsent(m, "y2") : Integer.valueOf(2000 + two),
            number(m, "m2"),
            number(m, "d2"));
      } else if (m.group("d3") != null) {
        add(orAbsent(m, "y3"), month(m.group("n3")), number(m, "d3"));
      } else if (m.group("d4") != null) {
        add(orAbsent(m, "y4"), month(m.group("n4")), number(m, "d4"));
      } else {
        slashes(number(m, "y5"), number(m, "a5"), number(m, "b5"));
      }
    }

    /// Day first in Britain, month first in America: both where both can be.
    private void slashes(int year, int first, int second) {
      if (second <= 12) {
        add(year, second, first);
      }
      if (first <= 12 && first != second) {
        add(year, first, second);
      }
      impossible |= first > 12 && second > 12;
    }

    private void add(@Nullable Integer year, int month, int day) {
      int longest =
          month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
      if (month < 1 || month > 12 || day < 1 || day > longest) {
        impossible = true;
      } else {
        days.add(new Day(year, month, day));
      }
    }

    void clock(Matcher m) {
      String zone = m.group("zone") == null ? "" : m.group("zone");
      if (m.group("noon") != null) {
        // Beside a time it only says which half of the day.
        if (clocks.isEmpty()) {
          clocks.add(new Clock(LocalTime.NOON, false, zone));
        }
        return;
      }
      int at =
          m.group("h1") != null ? 1 : m.group("h2") != null ? 2 : m.group("h3") != null ? 3 : 4;
      Integer minute = at == 1 ? firstOf(m, "m1", "late") : Integer.valueOf(number(m, "m" + at));
      add(half(number(m, "h" + at), m.group("unit")), minute == null ? 0 : minute, zone);
    }

    private static @Nullable Integer firstOf(Matcher m, String one, String other) {
      Integer found = orAbsent(m, one);
      return found == null ? orAbsent(m, other) : found;
    }

    /// An hour of the twelve-hour clock as one of 24; -1 where there is no such.
    private static int half(int hour, @Nullable String unit) {
      String half = unit == null ? "" : unit.toLowerCase(Locale.ROOT).replace(".", "");
      if (!half.equals("am") && !half.equals("pm")) {
        return hour;
      }
      if (hour < 1 || hour > 12) {
        return -1;
      }
      return hour % 12 + (half.equals("pm") ? 12 : 0);
    }

    private void add(int hour, int minute, String zone) {
      if (hour == 24 && minute == 0) {
        clocks.add(new Clock(LocalTime.MIDNIGHT, true, zone));
      } else if (hour < 0 || hour > 23 || minute > 59) {
        impossible = true;
      } else {
        clocks.add(new Clock(LocalTime.of(hour, minute), false, zone));
      }
    }

    private static int month(String name) {
      return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static int number(Matcher m, String group) {
      return Integer.parseInt(m.group(group));
    }

    private static @Nullable Integer orAbsent(Matcher m, String group) {
      return m.group(group) == null ? null : Integer.valueOf(m.group(group));
    }
  }

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The longest name first, so that no name is taken for the beginning of another.
  private static <T> Map<String, T> names() {
    return new TreeMap<>(
        java.util.Comparator.comparingInt(String::length)
            .reversed()
            .thenComparing(java.util.Comparator.naturalOrder()));
  }

  private static Map<String, Integer> monthNames() {
    String[] each = {
      "januar jänner january jan",
      "februar february feb",
      "märz maerz march mrz mär mar",
      "april apr",
      "mai may",
      "juni june jun",
      "juli july jul",
      "august aug",
      "september sept sep",
      "oktober october okt oct",
      "november nov",
      "dezember december dez dec"
    };
    Map<String, Integer> months = names();
    for (int i = 0; i < each.length; i++) {
      for (String name : each[i].split(" ", -1)) {
        months.put(name, i + 1);
      }
    }
    return months;
  }

  private static Map<String, DayOfWeek> weekdayNames() {
    String[] each = {
      "montag monday mon mo",
      "dienstag tuesday tues tue di",
      "mittwoch wednesday wed mi",
      "donnerstag thursday thurs thur thu do",
      "freitag friday fri fr",
      "samstag sonnabend saturday sat sa",
      "sonntag sunday sun so"
    };
    Map<String, DayOfWeek> weekdays = names();
    for (int i = 0; i < each.length; i++) {
      for (String name : each[i].split(" ", -1)) {
        weekdays.put(name, DayOfWeek.of(i + 1));
      }
    }
    return weekdays;
  }
}
