package de.faktenstrom.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Instant NOW = Samples.NOON;

  @Test
  void waitsAsTheContractSays() {
    List<Duration> waits =
        IntStream.range(1, Schedule.ATTEMPTS)
            .mapToObj(made -> Duration.between(NOW, Schedule.next(made, NOW, 0).orElseThrow()))
            .toList();

    assertThat(waits)
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
  }

  @Test
  void endsAfterTheTenthAttempt() {
    assertThat(Schedule.ATTEMPTS).isEqualTo(10);
    assertThat(Schedule.next(10, NOW, 0.5)).isEmpty();
  }

  @Property
  void addsAtMostATenth(
      @ForAll @IntRange(min = 1, max = 9) int made,
      @ForAll @DoubleRange(min = 0, max = 1) double chance) {
    Instant plain = Schedule.next(made, NOW, 0).orElseThrow();
    Instant jittered = Schedule.next(made, NOW, chance).orElseThrow();

    assertThat(jittered).isBetween(plain, plain.plus(Duration.between(NOW, plain).dividedBy(10)));
  }
}
