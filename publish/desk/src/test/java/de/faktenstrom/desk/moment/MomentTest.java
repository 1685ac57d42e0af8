package de.faktenstrom.desk.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T14:00:00+01:00, , 2026-11-24T13:00:00Z",
    "2026-11-24T13:00:00Z, Europe/Berlin, 2026-11-24T13:00:00Z",
    "2026-11-24T13:00:00.999Z, , 2026-11-24T13:00:00.999Z",
    "2026-11-24T14:00, Europe/Berlin, 2026-11-24T13:00:00Z",
    "2026-07-24T14:00:30, Europe/Berlin, 2026-07-24T12:00:30Z",
    "2026-11-24T08:00-05:00, , 2026-11-24T13:00:00Z",
  })
  void readsInstantsAndLocalTimes(String text, String zone, Instant expected) {
    assertThat(Moment.of(text, zone))
        .isInstanceOfSatisfying(
            Moment.Exact.class, exact -> assertThat(exact.instant()).isEqualTo(expected));
  }

  @Test
  void asksWhichOfTwoInstantsIsMeantInTheDoubledHour() {
    assertThat(Moment.of("2026-10-25T02:30", "Europe/Berlin"))
        .isEqualTo(
            new Moment.Twice(
                LocalDateTime.parse("2026-10-25T02:30"),
                BERLIN,
                Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-25T01:30:00Z")));
  }

  @Test
  void knowsTheHourThatTheClocksJumpOver() {
    assertThat(Moment.of("2026-03-29T02:30", "Europe/Berlin"))
        .isEqualTo(
            new Moment.Never(
                LocalDateTime.parse("2026-03-29T02:30"),
                BERLIN,
                Instant.parse("2026-03-29T00:30:00Z"),
                Instant.parse("2026-03-29T01:30:00Z")));
  }

  @Test
  void wantsAZoneWithALocalTime() {
    assertThat(Moment.of("2026-11-24T14:00", null)).isInstanceOf(Moment.Nowhere.class);
  }

  @ParameterizedTest
  @CsvSource({"tomorrow,", "2026-13-01T00:00Z,", "2026-11-24,", "2026-11-24T14:00,Mars/Base"})
  void refusesWhatIsNoTime(String text, String zone) {
    assertThat(Moment.of(text, zone)).isInstanceOf(Moment.Unreadable.class);
  }

  @Property
  void everyLocalTimeIsOneInstantTwoOrNone(
      @ForAll("zones") ZoneId zone, @ForAll("times") LocalDateTime local) {
    Moment moment = Moment.in(zone, local);

    switch (moment) {
      case Moment.Exact exact ->
          assertThat(exact.instant().atZone(zone).toLocalDateTime()).isEqualTo(local);
      case Moment.Twice twice -> {
        assertThat(twice.first()).isBefore(twice.second());
        assertThat(twice.first().atZone(zone).toLocalDateTime()).isEqualTo(local);
        assertThat(twice.second().atZone(zone).toLocalDateTime()).isEqualTo(local);
      }
      case Moment.Never never -> {
        assertThat(never.earlier()).isBefore(never.later());
        assertThat(never.earlier().atZone(zone).toLocalDateTime()).isBefore(local);
        assertThat(never.later().atZone(zone).toLocalDateTime()).isAfter(local);
      }
      case Moment other -> throw new AssertionError(other);
    }
  }

  @Property
  void anInstantIsReadAsWritten(@ForAll("zones") ZoneId zone, @ForAll("times") LocalDateTime time) {
    Instant instant = time.toInstant(ZoneOffset.UTC);
    String text = instant.atZone(zone).toOffsetDateTime().toString();

    assertThat(Moment.of(text, zone.getId())).isEqualTo(new Moment.Exact(instant, zone));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<LocalDateTime> times() {
    LocalDateTime start = LocalDateTime.parse("2026-01-01T00:00");
    return Arbitraries.integers().between(0, 2 * 365 * 24 * 6).map(n -> start.plusMinutes(10L * n));
  }
}
