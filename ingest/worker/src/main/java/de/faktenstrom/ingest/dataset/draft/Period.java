package de.faktenstrom.ingest.dataset.draft;

import de.faktenstrom.ingest.dataset.draft.Wording.Reference;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time value of a table in words.
///
/// @param when begins a sentence: `Ende 2024`, `Im Jahr 2024`
/// @param note stands among the sources: `Stichtag 31.12.2024`
record Period(String when, String note) {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-M?(\\d{2})");
  private static final Pattern MONTHS = Pattern.compile("(\\d{4})-(\\d{2})P([36])M");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?Q([1-4])");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /// @param code as the table writes it, in ISO 8601 or as GENESIS does
  /// @param label what is said where the code is of another form
  static Period of(String code, String label, Reference reference) {
    try {
      return read(code, label, reference);
    } catch (DateTimeException _) {
      return other(label);
    }
  }

  private static Period read(String code, String label, Reference reference) {
    if (DAY.matcher(code).matches()) {
      return day(LocalDate.parse(code));
    }
    if (YEAR.matcher(code).matches()) {
      return reference == Reference.DAY
          ? new Period("Ende " + code, "Stand Ende " + code)
          : new Period("Im Jahr " + code, "Berichtsjahr " + code);
    }
    Matcher month = MONTH.matcher(code);
    if (month.matches()) {
      String name = name(Month.of(Integer.parseInt(month.group(2)))) + " " + month.group(1);
      return reference == Reference.DAY
          ? new Period("Ende " + name, "Stand Ende " + name)
          : new Period("Im " + name, "Berichtsmonat " + name);
    }
    Matcher quarter = QUARTER.matcher(code);
    if (quarter.matches()) {
      return quarter(quarter.group(2), quarter.group(1));
    }
    Matcher months = MONTHS.matcher(code);
    return months.matches() ? months(months) : other(label);
  }

  private static Period day(LocalDate day) {
    String note =
        "Stichtag %02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    boolean last = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31;
    return last
        ? new Period("Ende " + day.getYear(), note)
        : new Period(
            "Am %d. %s %d".formatted(day.getDayOfMonth(), name(day.getMonth()), day.getYear()),
            note);
  }

  private static Period months(Matcher months) {
    int year = Integer.parseInt(months.group(1));
    int first = Integer.parseInt(months.group(2));
    if (months.group(3).equals("3")) {
      return quarter(String.valueOf((first + 2) / 3), months.group(1));
    }
    return switch (first) {
      case 10 -> semester("Wintersemester %d/%02d".formatted(year, (year + 1) % 100));
      case 4 -> semester("Sommersemester " + year);
      default -> {
        String half = (first <= 6 ? "1. Halbjahr " : "2. Halbjahr ") + year;
        yield new Period("Im " + half, "Berichtszeitraum " + half);
      }
    };
  }

  private static Period semester(String name) {
    return new Period("Im " + name, name);
  }

  private static Period quarter(String number, String year) {
    String name = number + ". Quartal " + year;
    return new Period("Im " + name, "Berichtszeitraum " + name);
  }

  private static Period other(String label) {
    return new Period("Zeitpunkt oder Zeitraum " + label, "Zeitpunkt oder Zeitraum " + label);
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.GERMAN);
  }
}
