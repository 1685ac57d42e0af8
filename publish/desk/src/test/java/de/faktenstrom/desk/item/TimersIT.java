package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.Samples.event;
import static de.faktenstrom.desk.Samples.reviewed;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.state.State;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Correction.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimersIT {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant TWO = Instant.parse("2026-11-24T13:00:00Z");
  private static final Embargo UNTIL_TWO = new Embargo(TWO, BERLIN);

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void letsNothingOutAMillisecondBeforeTheEmbargoEndsAndAllAtItsEnd() {
    desk.receive(event(id, 1, Trust.RELEASE, UNTIL_TWO));

    desk.clock.set(TWO.minusMillis(1));
    assertThat(desk.timers().serve()).isZero();
    assertThat(desk.outbox.events()).isEmpty();

    desk.clock.set(TWO);
    assertThat(desk.timers().serve()).isEqualTo(1);

    Announcement released = desk.outbox.announcements().getFirst();
    assertThat(released.at()).isEqualTo(TWO);
    ItemView item = desk.board().item(id).orElseThrow();
    assertThat(item.line().standing().state()).isEqualTo(State.RELEASED);
    assertThat(item.decisions()).hasSize(1);
    assertThat(item.decisions().getFirst().released()).isEqualTo(TWO);
    assertThat(item.decisions().getFirst().revision()).isEqualTo(1);
  }

  @Test
  void looksAgainExactlyWhenTheNextPlanFallsDue() {
    desk.receive(event(id, 1, Trust.RELEASE, UNTIL_TWO));
    desk.clock.set(TWO.minusMillis(30));
    desk.timers().tick();

    desk.clock.set(TWO.minusMillis(1));
    desk.timers().tick();
    assertThat(desk.outbox.events()).isEmpty();

    desk.clock.set(TWO);
    desk.timers().tick();
    assertThat(desk.outbox.events()).hasSize(1);
  }

  @Test
  void asksTheDatabaseOnlyEveryHundredMillisecondsWhileNothingIsDue() {
    desk.timers().tick();
    desk.receive(reviewed(id, 1));
    desk.desk().release(desk.order(id), at(DeskUnderTest.START.plusMillis(10)));

    desk.clock.advance(Duration.ofMillis(99));
    desk.timers().tick();
    assertThat(desk.outbox.events()).isEmpty();

    desk.clock.advance(Duration.ofMillis(1));
    desk.timers().tick();
    assertThat(desk.outbox.events()).hasSize(1);
  }

  @Test
  void servesAfterDowntimeWhatFellDueMeanwhile() {
    List<Event> batch =
        IntStream.range(0, 1200)
            .mapToObj(_ -> event(UUID.randomUUID(), 1, Trust.RELEASE, UNTIL_TWO))
            .toList();
    desk.receive(batch);

    desk.clock.set(TWO.plus(Duration.ofDays(2)));
    assertThat(desk.board().due(desk.clock.instant())).isEqualTo(1200);
    desk.timers().tick();

    assertThat(desk.outbox.events()).hasSize(1200);
    assertThat(desk.board().planned()).isZero();
  }

  @Test
  void letsEachItemOutOnceWithSeveralInstancesAtWork() throws Exception {
    desk.receive(
        IntStream.range(0, 1500)
            .mapToObj(_ -> event(UUID.randomUUID(), 1, Trust.RELEASE, UNTIL_TWO))
            .toList());
    desk.clock.set(TWO);

    try (var threads = Executors.newFixedThreadPool(3)) {
      Callable<Integer> serve = () -> desk.timers().serve();
      int served = 0;
      for (var one : threads.invokeAll(List.of(serve, serve, serve))) {
        served += one.get();
      }

      assertThat(served).isEqualTo(1500);
    }
    assertThat(desk.outbox.events())
        .extracting(event -> event.subject())
        .hasSize(1500)
        .doesNotHaveDuplicates();
  }

  @Test
  void releasesTheCorrectedVersionOfWhatWasUnderEmbargo() {
    desk.receive(reviewed(id, 1));
    desk.desk()
        .release(
            desk.order(id), new ReleaseWish(Set.of(Channel.FEED), UNTIL_TWO, null, null, "grace"));
    desk.desk()
        .correct(
            desk.order(id),
            new Wording("Prozentpunkte", null, null),
            new CorrectionNotes(Severity.SERIOUS, null, "kurz", "lang"));
    assertThat(desk.outbox.announcements()).isEmpty();

    desk.clock.set(TWO);
    desk.timers().serve();

    Announcement released = desk.outbox.announcements().getFirst();
    assertThat(released).isInstanceOf(Announcement.Released.class);
    assertThat(released.headline()).isEqualTo("Prozentpunkte");
    assertThat(released.version()).isEqualTo(2);
    assertThat(released.channels()).containsExactly(Channel.FEED);
  }

  @Test
  void letsOutNothingThatWasWithdrawnBeforeItsHour() {
    desk.receive(reviewed(id, 1));
    desk.desk().release(desk.order(id), at(TWO));
    desk.desk().withdraw(desk.order(id), "wrong", "sorry");

    desk.clock.set(TWO);

    assertThat(desk.timers().serve()).isZero();
    assertThat(desk.outbox.events()).isEmpty();
  }

  @Test
  void keepsTheHourOfAMovedEmbargo() {
    desk.receive(event(id, 1, Trust.RELEASE, UNTIL_TWO));
    Instant earlier = TWO.minus(Duration.ofMinutes(10));
    desk.desk().moveEmbargo(desk.order(id), new Embargo(earlier, BERLIN));

    desk.clock.set(earlier.minusMillis(1));
    assertThat(desk.timers().serve()).isZero();
    desk.clock.set(earlier);
    assertThat(desk.timers().serve()).isEqualTo(1);

    assertThat(desk.board().item(id).orElseThrow().decisions())
        .extracting(Decision::released)
        .containsExactly(earlier, null);
  }

  private static ReleaseWish at(Instant publishAt) {
    return new ReleaseWish(Set.of(), null, publishAt, BERLIN, null);
  }
}
