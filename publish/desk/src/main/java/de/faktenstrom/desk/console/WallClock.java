package de.faktenstrom.desk.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as the newsroom reads them: in its zone, which is named, with the date where it is not
/// today.
record WallClock(Clock clock, ZoneId zone, Locale language) {

  private static final DateTimeFormatter TIME_LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  public Instant now() {
    return clock.instant();
  }

  /// `14:00 MEZ` today, else `24.11.2026, 14:00 MEZ`.
  public String text(Instant instant) {
    return text(instant, zone);
  }

  /// `24.11.2026`
  public String day(LocalDate day) {
    return pattern(german() ? "dd.MM.yyyy" : "d MMM yyyy").format(day);
  }

  public String text(Instant instant, ZoneId where) {
    ZonedDateTime local = instant.atZone(where);
    boolean today = local.toLocalDate().equals(LocalDate.ofInstant(now(), where));
    return (today
            ? pattern("HH:mm z")
            : pattern(german() ? "dd.MM.yyyy, HH:mm z" : "d MMM yyyy, HH:mm z"))
        .format(local);
  }

  /// To the second, with weekday, zone and offset; for those who need to know exactly.
  public String exact(Instant instant) {
    return pattern(
            german()
                ? "EEEE, d. MMMM yyyy, HH:mm:ss 'Uhr' (z, xxx)"
                : "EEEE, d MMMM yyyy, HH:mm:ss (z, xxx)")
        .format(instant.atZone(zone));
  }

  /// `vor 3 Min.`, `in 2 Std.`
  public String ago(Instant instant) {
    Duration gap = Duration.between(instant, now());
    boolean past = !gap.isNegative();
    String size = size(gap.abs());
    if (size.isEmpty()) {
      return german() ? "gerade eben" : "just now";
    }
    if (german()) {
      return (past ? "vor " : "in ") + size;
    }
    return past ? size + " ago" : "in " + size;
  }

  private String size(Duration gap) {
    if (gap.toSeconds() < 10) {
      return "";
    }
    if (gap.toMinutes() < 1) {
      return gap.toSeconds() + (german() ? " Sek." : " s");
    }
    if (gap.toHours() < 1) {
      return gap.toMinutes() + (german() ? " Min." : " min");
    }
    if (gap.toDays() < 1) {
      return gap.toHours() + (german() ? " Std." : " h");
    }
    return gap.toDays() + (german() ? (gap.toDays() == 1 ? " Tag" : " Tagen") : " d");
  }

  /// For a field of type datetime-local.
  public String field(Instant instant) {
    return TIME_LOCAL.format(instant.atZone(zone));
  }

  private boolean german() {
    return language.getLanguage().equals("de");
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language);
  }
}
