package de.faktenstrom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

class HostPaceTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  private final HostPace pace = new HostPace();

  @Test
  void asksOneHostTwiceAtOnceAndNotMore() {
    assertThat(pace.enter("a.example", NOW)).isNull();
    assertThat(pace.enter("a.example", NOW.plus(HostPace.BETWEEN))).isNull();

    assertThat(pace.enter("a.example", NOW.plusSeconds(60))).isAfter(NOW.plusSeconds(60));

    pace.leave("a.example");
    assertThat(pace.enter("a.example", NOW.plusSeconds(61))).isNull();
  }

  @Test
  void leavesOthersAlone() {
    pace.enter("a.example", NOW);

    assertThat(pace.enter("a.example", NOW)).isEqualTo(NOW.plus(HostPace.BETWEEN));
    assertThat(pace.enter("b.example", NOW)).isNull();
  }

  @Test
  void letsAHundredSourcesOfOneHostThroughInTurn() {
    PriorityQueue<Instant> due = new PriorityQueue<>();
    for (int i = 0; i < 100; i++) {
      due.add(NOW);
    }
    List<Instant> asked = new ArrayList<>();
    int attempts = 0;

    while (!due.isEmpty() && attempts < 400) {
      Instant now = due.remove();
      Instant again = pace.enter("a.example", now);
      if (again == null) {
        asked.add(now);
        pace.leave("a.example");
      } else {
        due.add(again);
      }
      attempts++;
    }

    assertThat(asked).hasSize(100).isSorted();
    assertThat(Duration.between(NOW, asked.getLast())).isEqualTo(HostPace.BETWEEN.multipliedBy(99));
    assertThat(attempts).isLessThan(400);
  }

  @Test
  void forgetsNobodyWhoWasToldToWait() {
    pace.enter("a.example", NOW);
    pace.enter("a.example", NOW);
    Instant promised = pace.enter("a.example", NOW);
    pace.leave("a.example");

    pace.forget(NOW.plus(HostPace.BETWEEN));

    assertThat(promised).isAfter(NOW.plus(HostPace.BETWEEN));
    assertThat(pace.known()).isEqualTo(1);
  }

  @Test
  void forgetsHostsThatNobodyAsks() {
    pace.enter("a.example", NOW);
    pace.forget(NOW.plusSeconds(60));
    assertThat(pace.known()).isEqualTo(1);

    pace.leave("a.example");
    pace.forget(NOW.plusSeconds(60));

    assertThat(pace.known()).isZero();
  }
}
