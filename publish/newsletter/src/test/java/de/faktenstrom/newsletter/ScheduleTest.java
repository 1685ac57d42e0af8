package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private final Schedule seven = new Schedule(LocalTime.of(7, 0), BERLIN);

  @Test
  void theDailyEditionIsDueAtSevenInBerlin() {
    Instant now = Instant.parse("2026-11-24T06:00:00Z");

    Instant due = seven.latest(Rhythm.DAILY, now);

    assertThat(due).isEqualTo(now);
  }

  @Test
  void aMomentBeforeSevenItIsStillYesterdays() {
    Instant due = seven.latest(Rhythm.DAILY, Instant.parse("2026-11-24T05:59:59.999Z"));

    assertThat(due).isEqualTo("2026-11-23T06:00:00Z");
  }

  @Test
  void theWeeklyEditionIsDueOnMondays() {
    Instant due = seven.latest(Rhythm.WEEKLY, Instant.parse("2026-11-29T12:00:00Z"));

    assertThat(due).isEqualTo("2026-11-23T06:00:00Z");
  }

  @Test
  void anHourThatIsSkippedIsDueWhenItEnds() {
    var schedule = new Schedule(LocalTime.of(2, 30), BERLIN);

    Instant due = schedule.latest(Rhythm.DAILY, Instant.parse("2026-03-29T12:00:00Z"));

    assertThat(due).isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void anHourThatComesTwiceIsDueTheFirstTime() {
    var schedule = new Schedule(LocalTime.of(2, 30), BERLIN);

    Instant due = schedule.latest(Rhythm.DAILY, Instant.parse("2026-10-25T12:00:00Z"));

    assertThat(due).isEqualTo("2026-10-25T00:30:00Z");
  }

  @Property
  void theLatestIsNeverAheadAndNeverMoreThanAPeriodBehind(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second, @ForAll boolean weekly) {
    Instant now = Instant.ofEpochSecond(second);
    Rhythm rhythm = weekly ? Rhythm.WEEKLY : Rhythm.DAILY;

    Instant due = seven.latest(rhythm, now);

    assertThat(due).isBeforeOrEqualTo(now);
    assertThat(Duration.between(due, now)).isLessThan(Duration.ofDays(weekly ? 7 : 1).plusHours(1));
    assertThat(due.atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(7, 0));
    assertThat(!weekly || due.atZone(BERLIN).getDayOfWeek() == DayOfWeek.MONDAY).isTrue();
    assertThat(seven.latest(rhythm, due)).isEqualTo(due);
  }
}
