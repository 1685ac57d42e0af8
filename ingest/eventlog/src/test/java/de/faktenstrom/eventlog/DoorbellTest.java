package de.faktenstrom.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DoorbellTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private final Doorbell bell = new Doorbell();

  @Test
  @Timeout(60)
  void isHeardByWhoComesLate() throws Exception {
    bell.ring();

    bell.await(LONG);
  }

  @Test
  void isHeardOnceHoweverOftenItRang() throws Exception {
    bell.ring();
    bell.ring();
    bell.await(LONG);
    long start = System.nanoTime();

    bell.await(Duration.ofMillis(20));

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
  }

  @Test
  @Timeout(60)
  void ringsAfterTheTimeGivenAndNotBefore() throws Exception {
    long start = System.nanoTime();
    bell.ringWithin(Duration.ofMillis(20));

    bell.await(LONG);

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
  }

  @Test
  @Timeout(60)
  void isHeardAtOnceByWhoWaitsForALaterRing() throws Exception {
    bell.ringWithin(LONG);
    Thread somebody = Thread.ofVirtual().start(bell::ring);

    bell.await(LONG);

    somebody.join();
  }

  @Test
  @Timeout(60)
  void keepsTheEarlierOfTwoRings() throws Exception {
    bell.ringWithin(Duration.ofMillis(20));
    bell.ringWithin(LONG);

    bell.await(LONG);
  }
}
