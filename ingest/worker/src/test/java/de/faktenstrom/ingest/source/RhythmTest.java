package de.faktenstrom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  /// Changes with these gaps in hours between them, the latest first.
  private static List<Instant> changes(List<Integer> hours) {
    var changes = new java.util.ArrayList<Instant>();
    Instant at = NOW;
    changes.add(at);
    for (int gap : hours) {
      at = at.minus(Duration.ofHours(gap));
      changes.add(at);
    }
    return changes;
  }

  @Test
  void isTheMedianOfTheGaps() {
    assertThat(Rhythm.usual(changes(List.of(24, 24, 240, 23)))).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void isUnknownAtFirst() {
    assertThat(Rhythm.usual(List.of())).isNull();
    assertThat(Rhythm.usual(changes(List.of(1, 1)))).isNull();
  }

  @Test
  void asksTenTimesForEachGap() {
    assertThat(Rhythm.interval(Duration.ofHours(1), changes(List.of(20, 20, 20))))
        .isEqualTo(Duration.ofHours(2));
  }

  @Property
  void neverAsksSoonerThanSetNorMuchLater(
      @ForAll @Size(max = 7) List<@IntRange(min = 1, max = 5_000) Integer> gaps,
      @ForAll @IntRange(min = 5, max = 604_800) int seconds) {
    Duration set = Duration.ofSeconds(seconds);

    assertThat(Rhythm.interval(set, changes(gaps))).isBetween(set, set.multipliedBy(4));
  }
}
