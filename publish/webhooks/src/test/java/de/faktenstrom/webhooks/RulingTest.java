package de.faktenstrom.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Delivered.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulingTest {

  private static final Instant NOW = Samples.NOON;

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void takesEvery2xxForDelivered(int status) {
    assertThat(on(1, null, answered(status, null)))
        .isEqualTo(new Ruling(State.DELIVERED, NOW, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308, 400, 401, 403, 404, 413, 500, 503})
  void triesEverythingElseAgain(int status) {
    Ruling ruling = on(1, null, answered(status, null));

    assertThat(ruling.state()).isEqualTo(State.RETRYING);
    assertThat(ruling.next()).isEqualTo(NOW.plusSeconds(5));
    assertThat(ruling.pausedUntil()).isNull();
    assertThat(ruling.detail()).contains(Integer.toString(status));
  }

  @Test
  void switchesOffAtGoneAndLetsTheEventWait() {
    Ruling ruling = on(10, null, answered(410, null));

    assertThat(ruling.state()).isEqualTo(State.RETRYING);
    assertThat(ruling.switchedOff()).contains("410");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 504})
  void slowsDownWhereTheEndpointIsOverloaded(int status) {
    assertThat(on(1, null, answered(status, null)).pausedUntil()).isEqualTo(NOW.plusSeconds(30));
  }

  @Test
  void keepsRetryAfterWhereItIsLaterThanTheSchedule() {
    Ruling first = on(1, null, answered(429, Duration.ofSeconds(120)));
    Ruling third = on(3, null, answered(503, Duration.ofSeconds(120)));

    assertThat(first.next()).isEqualTo(NOW.plusSeconds(120));
    assertThat(first.pausedUntil()).isEqualTo(NOW.plusSeconds(120));
    assertThat(third.next()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(third.pausedUntil()).isEqualTo(NOW.plusSeconds(120));
  }

  @Test
  void letsNoEndpointAskForMoreThanADay() {
    Ruling ruling = on(1, null, answered(429, Duration.ofDays(4000)));

    assertThat(ruling.pausedUntil()).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    Ruling ruling = on(10, NOW.minus(Duration.ofDays(3)), new Reply.Silent("No answer.", 15_000));

    assertThat(ruling.state()).isEqualTo(State.GIVEN_UP);
    assertThat(ruling.switchedOff()).isNull();
    assertThat(ruling.detail()).isEqualTo("No answer.");
  }

  @Test
  void switchesOffWhatHasFailedForFiveDays() {
    Reply silent = new Reply.Silent("No answer.", 15_000);

    assertThat(on(2, NOW.minus(Duration.ofDays(5)).plusMillis(1), silent).switchedOff()).isNull();
    assertThat(on(2, NOW.minus(Duration.ofDays(5)), silent).switchedOff()).contains("5 days");
  }

  @Test
  void readsRetryAfterAsSecondsOrDate() {
    assertThat(RetryAfter.parse("120", NOW)).isEqualTo(Duration.ofSeconds(120));
    assertThat(RetryAfter.parse("Tue, 10 Mar 2026 12:02:00 GMT", NOW))
        .isEqualTo(Duration.ofSeconds(120));
    assertThat(RetryAfter.parse("Tue, 10 Mar 2020 12:02:00 GMT", NOW)).isZero();
    assertThat(RetryAfter.parse("-1", NOW)).isNull();
    assertThat(RetryAfter.parse("soon", NOW)).isNull();
    assertThat(RetryAfter.parse("99999999999999999999", NOW)).isNull();
    assertThat(RetryAfter.parse(null, NOW)).isNull();
  }

  private static Ruling on(int number, @Nullable Instant failingSince, Reply reply) {
    return Ruling.on(new Ruling.Attempt(number, NOW, failingSince, 0, reply));
  }

  private static Reply answered(int status, @Nullable Duration retryAfter) {
    return new Reply.Answered(status, retryAfter, 3);
  }
}
