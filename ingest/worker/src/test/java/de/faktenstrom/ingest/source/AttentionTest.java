package de.faktenstrom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.source.Attention.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  private static @Nullable String of(State state, @Nullable String stopped, History history) {
    return Attention.of(new Standing(state, stopped, history, "Der Server schweigt."), NOW);
  }

  private static History changed(Duration lately, Duration every) {
    return new History(
        0,
        null,
        IntStream.range(0, 6)
            .mapToObj(i -> NOW.minus(lately).minus(every.multipliedBy(i)))
            .toList());
  }

  @Test
  void tellsOfADailySourceThatIsSilentForThreeDays() {
    assertThat(of(State.ACTIVE, null, changed(Duration.ofDays(4), Duration.ofDays(1))))
        .isEqualTo("Seit 4 Tagen nichts Neues, sonst etwa täglich.");
    assertThat(of(State.ACTIVE, null, changed(Duration.ofDays(2), Duration.ofDays(1)))).isNull();
  }

  @Test
  void tellsNothingOfAnHourlySourceOverNight() {
    assertThat(of(State.ACTIVE, null, changed(Duration.ofHours(10), Duration.ofHours(1)))).isNull();
    assertThat(of(State.ACTIVE, null, changed(Duration.ofHours(30), Duration.ofHours(1))))
        .isEqualTo("Seit einem Tag nichts Neues, sonst etwa stündlich.");
  }

  @Test
  void tellsOfFailuresFromTheThirdOn() {
    Instant since = NOW.minus(Duration.ofHours(5));

    assertThat(of(State.ACTIVE, null, new History(3, since, List.of())))
        .isEqualTo("Seit 5 Stunden gelingt kein Abruf. Zuletzt: Der Server schweigt.");
    assertThat(of(State.ACTIVE, null, new History(2, since, List.of()))).isNull();
  }

  @Test
  void tellsWhyTheProgramStoppedASourceAndNothingWhereAPersonDid() {
    assertThat(of(State.STOPPED, "Angehalten.", History.NONE)).isEqualTo("Angehalten.");
    assertThat(of(State.STOPPED, null, History.NONE)).isNull();
  }

  @Test
  void tellsOfASourceThatIsGone() {
    assertThat(of(State.GONE, null, History.NONE)).isEqualTo(Reasons.GONE);
  }

  @Test
  void saysHowOftenASourceUsuallyBringsSomething() {
    assertThat(of(State.ACTIVE, null, changed(Duration.ofDays(4), Duration.ofHours(6))))
        .endsWith("sonst mehrmals am Tag.");
    assertThat(of(State.ACTIVE, null, changed(Duration.ofDays(30), Duration.ofDays(7))))
        .endsWith("sonst etwa wöchentlich.");
    assertThat(of(State.ACTIVE, null, changed(Duration.ofDays(60), Duration.ofDays(14))))
        .endsWith("sonst etwa alle 14 Tage.");
  }

  @Test
  void tellsOfSilenceAboveThreeUsualGapsAndNotAtThem() {
    Duration three = Duration.ofDays(3);

    assertThat(of(State.ACTIVE, null, changed(three, Duration.ofDays(1)))).isNull();
    assertThat(of(State.ACTIVE, null, changed(three.plusSeconds(1), Duration.ofDays(1))))
        .isEqualTo("Seit 3 Tagen nichts Neues, sonst etwa täglich.");
  }

  @Test
  void tellsOfFailuresRatherThanOfTheSilenceThatTheyMake() {
    List<Instant> changes = changed(Duration.ofDays(9), Duration.ofDays(1)).changes();

    assertThat(of(State.ACTIVE, null, new History(3, NOW.minusSeconds(3_600), changes)))
        .isEqualTo("Seit einer Stunde gelingt kein Abruf. Zuletzt: Der Server schweigt.");
    assertThat(of(State.ACTIVE, null, new History(3, NOW.minusSeconds(90), changes)))
        .startsWith("Seit 2 Minuten gelingt");
  }
}
