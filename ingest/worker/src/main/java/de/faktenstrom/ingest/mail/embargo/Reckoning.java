package de.faktenstrom.ingest.mail.embargo;

import de.faktenstrom.ingest.mail.embargo.Spoken.Clock;
import de.faktenstrom.ingest.mail.embargo.Spoken.Day;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From the parts of a line to the instants it may mean.
final class Reckoning {

  /// A day without a year is the next such one, if it is no further off than this.
  private static final int NEAR_DAYS = 90;

  private static final Duration FAR = Duration.ofDays(370);

  private static final Pattern SAYING_NO_MORE =
      Pattern.compile(
          "(?iu)(?:\\W|sperrfrist(?:ende)?|sperrvermerk|under|embargo(?:ed|frist)?|bitte|beachten|please|respect|observe)*+");

  private final String text;
  private final Instant sent;
  private final ZoneId zone;
  private final LocalDate today;
  private @Nullable Doubt doubt;

  private Reckoning(String text, Instant sent, ZoneId zone) {
    this.text = text;
    this.sent = sent;
    this.zone = zone;
    this.today = LocalDate.ofInstant(sent, zone);
  }

  static Meaning of(String statement, Instant sent, ZoneId zone) {
    try {
      return new Reckoning(statement, sent, zone).read(Spoken.of(statement));
    } catch (DateTimeException _) {
      return Meaning.doubtful(statement, Doubt.IMPOSSIBLE, List.of());
    }
  }

  private Meaning read(Spoken spoken) {
    if (spoken.impossible()) {
      return doubtful(Doubt.IMPOSSIBLE, List.of());
    }
    boolean several = spoken.days().size() > 1 || spoken.clocks().size() > 1;
    if (several && !spoken.days().isEmpty() && !spoken.clocks().isEmpty()) {
      return several(spoken);
    }
    if (spoken.days().size() == 1 && spoken.clocks().size() == 1) {
      return exact(spoken.days().getFirst(), spoken.clocks().getFirst(), spoken.weekdays());
    }
    if (!spoken.days().isEmpty()) {
      return doubtful(
          Doubt.DAY_ALONE, spoken.days().stream().map(this::date).flatMap(this::wholeDay).toList());
    }
    return relative(spoken);
  }

  /// Two halves of a line may say one instant, in two zones.
  private Meaning several(Spoken spoken) {
    List<Instant> all = new ArrayList<>();
    boolean pairs = spoken.days().size() == spoken.clocks().size();
    for (int i = 0; i < spoken.days().size(); i++) {
      LocalDate date = date(spoken.days().get(i));
      List<Clock> clocks = pairs ? List.of(spoken.clocks().get(i)) : spoken.clocks();
      clocks.forEach(clock -> all.addAll(instants(date, clock)));
    }
    List<Instant> distinct = all.stream().sorted().distinct().limit(6).toList();
    return distinct.size() == 1 && doubt == null
        ? settled(distinct.getFirst())
        : doubtful(Doubt.SEVERAL, distinct);
  }

  private Meaning exact(Day day, Clock clock, List<DayOfWeek> weekdays) {
    LocalDate date = date(day);
    if (!weekdays.isEmpty() && !weekdays.equals(List.of(date.getDayOfWeek()))) {
      return doubtful(
          Doubt.WEEKDAY,
          Stream.concat(Stream.of(date), weekdays.stream().map(weekday -> nearest(date, weekday)))
              .flatMap(meant -> instants(meant, clock).stream())
              .toList());
    }
    if (day.year() == null
        && weekdays.isEmpty()
        && ChronoUnit.DAYS.between(today, date) > NEAR_DAYS) {
      return doubtful(Doubt.YEAR, instants(date, clock));
    }
    List<Instant> instants = instants(date, clock);
    return doubt == null ? settled(instants.getFirst()) : doubtful(doubt, instants);
  }

  private Meaning settled(Instant instant) {
    if (instant.isBefore(sent)) {
      // Most often last year's date in this year's mail.
      LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
      Instant thisYear = local.withYear(today.getYear()).atZone(zone).toInstant();
      return doubtful(Doubt.PAST, thisYear.isBefore(sent) ? List.of() : List.of(thisYear));
    }
    return instant.isAfter(sent.plus(FAR))
        ? doubtful(Doubt.FAR, List.of(instant))
        : Meaning.certain(text, instant);
  }

  private Meaning relative(Spoken spoken) {
    Integer ahead = spoken.ahead();
    Stream<LocalDate> days =
        ahead != null
            ? Stream.of(today.plusDays(ahead))
            : spoken.weekdays().stream().map(day -> today.with(TemporalAdjusters.nextOrSame(day)));
    List<LocalDate> dates = days.toList();
    if (dates.isEmpty() && spoken.clocks().isEmpty()) {
      boolean alone = SAYING_NO_MORE.matcher(text).matches();
      return doubtful(alone ? Doubt.BARE : Doubt.EVENT, List.of());
    }
    if (spoken.clocks().isEmpty()) {
      return doubtful(Doubt.RELATIVE, dates.stream().flatMap(this::wholeDay).toList());
    }
    Stream<LocalDate> meant =
        dates.isEmpty() ? Stream.of(today, today.plusDays(1)) : dates.stream();
    List<Instant> coming =
        meant
            .flatMap(day -> spoken.clocks().stream().flatMap(c -> instants(day, c).stream()))
            .filter(instant -> !instant.isBefore(sent))
            .toList();
    return doubtful(dates.isEmpty() ? Doubt.TIME_ALONE : Doubt.RELATIVE, coming);
  }

  private Stream<Instant> wholeDay(LocalDate day) {
    return Stream.of(day, day.plusDays(1)).map(begin -> begin.atStartOfDay(zone).toInstant());
  }

  /// With the year that is not named: the next such day, or one of the last week.
  private LocalDate date(Day day) {
    Integer year = day.year();
    if (year != null) {
      return LocalDate.of(year, day.month(), day.day());
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), day.month(), day.day());
    return thisYear.isBefore(today.minusDays(7))
        ? LocalDate.of(today.getYear() + 1, day.month(), day.day())
        : thisYear;
  }

  private static LocalDate nearest(LocalDate date, DayOfWeek weekday) {
    return Stream.of(
            date.with(TemporalAdjusters.previous(weekday)),
            date.with(TemporalAdjusters.next(weekday)))
        .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(date, day))))
        .orElse(date);
  }

  private List<Instant> instants(LocalDate date, Clock clock) {
    LocalDateTime local = LocalDateTime.of(clock.nextDay() ? date.plusDays(1) : date, clock.time());
    NamedZone.Read read = NamedZone.of(clock.zone(), local, zone);
    if (read.doubt() != null && doubt == null) {
      doubt = read.doubt();
    }
    return read.instants();
  }

  private Meaning doubtful(Doubt why, List<Instant> mayMean) {
    return Meaning.doubtful(text, why, mayMean);
  }
}
