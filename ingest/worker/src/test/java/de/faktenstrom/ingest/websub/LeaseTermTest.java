package de.faktenstrom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LeaseTermTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  @Property
  void aLeaseOfUsefulLengthIsRenewedInItsLastThird(
      @ForAll @LongRange(min = 360, max = 2_592_000) long seconds,
      @ForAll @DoubleRange(max = 1) double random) {
    LeaseTerm term = LeaseTerm.from(NOW, seconds, random);

    assertThat(term.end()).isEqualTo(NOW.plusSeconds(seconds));
    assertThat(term.renewal()).isAfter(NOW.plusSeconds(seconds * 2 / 3)).isBefore(term.end());
  }

  @Property
  void noHubIsAskedAllTheTimeNorBelievedForEver(
      @ForAll long seconds, @ForAll @DoubleRange(max = 1) double random) {
    LeaseTerm term = LeaseTerm.from(NOW, seconds, random);

    assertThat(term.end()).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(LeaseTerm.LONGEST));
    assertThat(term.renewal()).isAfterOrEqualTo(NOW.plus(LeaseTerm.LEAST));
  }

  @Property
  void theNextAttemptIsNeitherAtOnceNorLaterThanADayAndATenth(
      @ForAll int failures, @ForAll @DoubleRange(max = 1) double random) {
    assertThat(LeaseTerm.backOff(failures, random))
        .isBetween(Duration.ofSeconds(54), Duration.ofMinutes(26 * 60 + 24));
    assertThat(LeaseTerm.patience(failures, random))
        .isBetween(Duration.ofMinutes(57), Duration.ofMinutes(26 * 60 + 24));
  }

  @Property
  void pausesDoubleUpToADay(@ForAll @IntRange(max = 9) int failures) {
    assertThat(LeaseTerm.backOff(failures + 1, 0.5))
        .isEqualTo(LeaseTerm.backOff(failures, 0.5).multipliedBy(2));
  }

  @Test
  void aHubThatSaysNothingIsHeldToWhatItWasAskedFor() {
    assertThat(LeaseTerm.from(NOW, null, 0).end()).isEqualTo(NOW.plus(LeaseTerm.WANTED));
  }
}
