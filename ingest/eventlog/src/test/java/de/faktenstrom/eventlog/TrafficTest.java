package de.faktenstrom.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrafficTest {

  private long now;
  private final Traffic traffic = new Traffic(() -> now);

  @Test
  void nobodyWaitsWhereNobodyPassed() {
    assertThat(waited(0)).isZero();
  }

  @Test
  void waitsUntilTheLastHasPassedAndALittleLonger() {
    traffic.pass(() -> {});
    assertThat(waited(2)).isEqualTo(Traffic.QUIET.multipliedBy(3));
    assertThat(waited(0)).isZero();
  }

  @Test
  void goesOnAfterTheLongestTimeHoweverManyPass() {
    traffic.pass(() -> {});
    assertThat(waited(Integer.MAX_VALUE)).isEqualTo(Traffic.LONGEST);
  }

  @Test
  void waitsForABatchHoweverLongItTakes() {
    traffic.pass(() -> {
      now += Traffic.QUIET.multipliedBy(3).toNanos();
      assertThat(waited(0)).isEqualTo(Traffic.LONGEST);
    });
    assertThat(waited(0)).isEqualTo(Traffic.QUIET);
  }

  @Test
  void aBatchThatFailsHasPassedToo() {
    assertThatThrownBy(() ->
            traffic.pass(() -> {
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    assertThat(waited(0)).isEqualTo(Traffic.QUIET);
  }

  @Test
  void waitsNoLongerWhereItIsToEnd() {
    traffic.pass(() -> {});
    traffic.letOthersPass(_ -> false);
    assertThat(now).isZero();
  }

  /// How long one waits that lets so many others pass, each at the end of a wait.
  private Duration waited(int others) {
    long begin = now;
    int[] left = {others};
    traffic.letOthersPass(time -> {
      now += time.toNanos();
      if (left[0]-- > 0) {
        traffic.pass(() -> {});
      }
      return true;
    });
    return Duration.ofNanos(now - begin);
  }
}
