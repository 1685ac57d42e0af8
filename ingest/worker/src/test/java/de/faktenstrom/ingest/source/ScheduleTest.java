package de.faktenstrom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.source.Schedule.Moment;
import de.faktenstrom.net.Answer.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  @ParameterizedTest
  @CsvSource({"0, 54", "0.5, 60", "1, 66"})
  void keepsToItsIntervalOnAverage(double random, long seconds) {
    Instant next = Schedule.next(due(5), Outcome.CHANGED, Duration.ZERO, new Moment(NOW, random));

    assertThat(next).isEqualTo(NOW.plusSeconds(seconds));
  }

  @Property
  void neverComesSoonerThanTheServerAsks(
      @ForAll Outcome outcome,
      @ForAll @IntRange(max = 86_400) int wait,
      @ForAll @DoubleRange(max = 1) double random) {
    Duration least = Duration.ofSeconds(wait);

    Instant next = Schedule.next(due(0), outcome, least, new Moment(NOW, random));

    assertThat(next).isBetween(NOW.plus(least), NOW.plusSeconds(Math.max(wait, 66)));
  }

  @Test
  void waitsAsLongAsTheServerAsksButNeverLongerThanADay() {
    assertThat(Schedule.next(due(0), Outcome.UNCHANGED, Duration.ofHours(3), new Moment(NOW, 0)))
        .isEqualTo(NOW.plus(Duration.ofHours(3)));
    assertThat(Schedule.next(due(0), Outcome.UNCHANGED, Duration.ofDays(300), new Moment(NOW, 0)))
        .isEqualTo(NOW.plus(Schedule.LONGEST));
  }

  @Property
  void afterFailuresStaysWithinADayAndATenth(
      @ForAll @IntRange(max = 1_000_000) int failures,
      @ForAll @DoubleRange(max = 1) double random) {
    Duration pause =
        Duration.between(
            NOW,
            Schedule.next(due(failures), Outcome.FAILED, Duration.ZERO, new Moment(NOW, random)));

    assertThat(pause).isBetween(Duration.ofSeconds(54), Duration.ofMinutes(26 * 60 + 24));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | cache-control | max-age=600 | 600",
        "304 | cache-control | public, Max-Age=\"60\", must-revalidate | 60",
        "200 | cache-control | s-maxage=600 | 0",
        "200 | cache-control | max-age=never | 0",
        "503 | retry-after | 120 | 120",
        "429 | retry-after | Tue, 10 Mar 2026 09:00:00 GMT | 3600",
        "429 | retry-after | Tue, 10 Mar 2026 07:00:00 GMT | 0",
        "429 | retry-after | soon | 0",
        "200 | retry-after | 120 | 0",
      })
  void readsHowLongAServerWantsToBeLeftAlone(
      int status, String header, String value, long seconds) {
    Response response =
        new Response(
            status,
            Map.of(header, List.of(value)),
            new byte[0],
            URI.create("https://example.org/"),
            null);

    assertThat(Freshness.of(response, NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void readsHowOftenAFeedSaysItChanges() {
    assertThat(Freshness.of(Map.of("ttl", "60"))).isEqualTo(Duration.ofHours(1));
    assertThat(Freshness.of(Map.of("sy:updateperiod", "daily", "sy:updatefrequency", "4")))
        .isEqualTo(Duration.ofHours(6));
    assertThat(Freshness.of(Map.of("ttl", "x"))).isZero();
  }

  @Test
  void asksAFeedThatChangesDailyLessOften() {
    List<Instant> daily =
        IntStream.range(1, 6).mapToObj(day -> NOW.minus(Duration.ofDays(day))).toList();
    Due due = due(new History(0, null, daily));

    assertThat(Schedule.next(due, Outcome.UNCHANGED, Duration.ZERO, new Moment(NOW, 0.5)))
        .isEqualTo(NOW.plusSeconds(240));
  }

  @ParameterizedTest
  @CsvSource({"9, 7, true", "8, 7, false", "9, 6, false", "500, 1, false"})
  void givesUpAfterAWeekOfManyFailures(int failures, int days, boolean givesUp) {
    History before = new History(failures, NOW.minus(Duration.ofDays(days)), List.of());

    assertThat(Schedule.givesUp(before, NOW)).isEqualTo(givesUp);
  }

  private static Due due(int failures) {
    return due(new History(failures, failures == 0 ? null : NOW, List.of()));
  }

  private static Due due(History history) {
    Source source =
        new Source(
            new UUID(0, 1),
            "S",
            SourceKind.FEED,
            "https://example.org/",
            Trust.REVIEW,
            null,
            null,
            Kind.ARTICLE,
            Duration.ofSeconds(60),
            State.ACTIVE,
            1);
    return new Due(source, new UUID(0, 2), null, null, null, history);
  }
}
