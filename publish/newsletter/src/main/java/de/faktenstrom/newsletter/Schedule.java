package de.faktenstrom.newsletter;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// When editions are due: every day, and every Monday, at one time of the wall clock.
record Schedule(LocalTime time, ZoneId zone) {

  /// The latest due instant that is not after `now`. A time that the clock skips in spring is due
  /// when the skipped hour ends; one that comes twice in autumn is due the first time.
  Instant latest(Rhythm rhythm, Instant now) {
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime due = at(rhythm, here);
    return (due.isAfter(here) ? at(rhythm, here.minusDays(rhythm == Rhythm.WEEKLY ? 7 : 1)) : due)
        .toInstant();
  }

  private ZonedDateTime at(Rhythm rhythm, ZonedDateTime day) {
    var date = day.toLocalDate();
    return ZonedDateTime.of(
        rhythm == Rhythm.WEEKLY
            ? date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            : date,
        time,
        zone);
  }
}
