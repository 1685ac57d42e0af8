package de.faktenstrom.eventlog;

import static de.faktenstrom.eventlog.LogUnderTest.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLogIT {

  private LogUnderTest log;

  @BeforeEach
  void start() throws Exception {
    log = new LogUnderTest();
  }

  @AfterEach
  void stop() throws Exception {
    log.close();
  }

  @Test
  void aReaderWithoutFlushDoesNotWaitForTheDisk() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    Consumer<List<Event>> ask =
        _ -> seen.add(log.sql.sql("show synchronous_commit").query(String.class).single());
    log.route("quick", "quick&flush=false", ask);
    log.route("careful", "careful", ask);

    log.append("a", "x");

    await().until(() -> seen.contains("off") && seen.contains("on"));
  }

  @Test
  void takesEventsFromTheOutboxToARouteInOrder() throws Exception {
    List<Event> got = log.collect("enrich");

    log.append("a", "one", "two");
    log.append("a", "three");

    log.awaitSize(got, 3);
    assertThat(got).extracting(LogUnderTest.Said::in).containsExactly("one", "two", "three");
    assertThat(got.getFirst().subject()).isEqualTo(log.subject("a"));
    assertThat(got.getFirst().source()).isEqualTo("/test");
    assertThat(got.getFirst().id().version()).isEqualTo(7);
    await().until(() -> log.count("eventlog.outbox") == 0);
  }

  @Test
  void appendsNothingWhereTheTransactionFails() throws Exception {
    List<Event> got = log.collect("enrich");

    assertThatThrownBy(() ->
            log.transaction.executeWithoutResult(_ -> {
              log.bean(Outbox.class).append("/test", log.outgoing("a", "undone"));
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    log.append("a", "done");

    log.awaitSize(got, 1);
    assertThat(got).extracting(LogUnderTest.Said::in).containsExactly("done");
  }

  @Test
  void refusesToAppendOutsideATransaction() {
    assertThatThrownBy(() -> log.bean(Outbox.class).append("/test", log.outgoing("a", "one")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesATopicThatNobodyMakes() {
    Outgoing astray =
        new Outgoing("faktenstrom.nowhere", "t", "s", new LogUnderTest.Said(""), null);

    assertThatThrownBy(() ->
            log.transaction.executeWithoutResult(
                _ -> log.bean(Outbox.class).append("/test", List.of(astray))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("faktenstrom.nowhere");
  }

  @Test
  void appliesAnEventOnceHoweverOftenItIsTransported() throws Exception {
    List<Event> got = log.collect("enrich");
    OutboxRow row = log.row("a", "once");

    log.send(row, row);
    log.send(row);
    log.append("a", "next");

    log.awaitSize(got, 2);
    assertThat(got).extracting(LogUnderTest.Said::in).containsExactly("once", "next");
  }

  @Test
  void aReaderWithPatienceTakesTogetherWhatComesApart() throws Exception {
    AtomicInteger batches = new AtomicInteger();
    List<Event> got = log.collect("enrich&patience=5000", _ -> batches.incrementAndGet());

    for (String number : numbers(0, 10)) {
      log.append("a", number);
      await().until(() -> log.count("eventlog.outbox") == 0);
    }

    log.awaitSize(got, 10);
    // Not one, since the broker's answers fall in between; ten without patience.
    assertThat(batches).hasValueLessThan(5);
  }

  @Test
  void aReaderThatYieldsWaitsWhileAnotherIsAtWork() throws Exception {
    CountDownLatch atWork = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    log.collect(
        "enrich",
        _ -> {
          atWork.countDown();
          await().atMost(Duration.ofSeconds(30)).until(() -> done.getCount() == 0);
        });
    log.append("a", "x");
    atWork.await();

    List<Event> later = log.collect("later&yields=true");

    await().during(Traffic.LONGEST.dividedBy(2)).atMost(Traffic.LONGEST).until(later::isEmpty);
    done.countDown();
    log.awaitSize(later, 1);
  }

  @Test
  void refusesPatienceThatLooksLikeABrokerThatDoesNotAnswer() {
    assertThatThrownBy(() -> log.route("slow", "slow&patience=5001", _ -> {}))
        .hasMessageContaining("patience is 0 to 5000 ms, not 5001");
  }

  @Test
  void goesOnWhereItStoppedAfterARestart() throws Exception {
    List<Event> before = log.collect("enrich");
    log.append("a", numbers(0, 10));
    log.awaitSize(before, 10);

    log.halt();
    log = new LogUnderTest(log);
    List<Event> after = log.collect("enrich");
    log.append("a", "10");

    log.awaitSize(after, 1);
    assertThat(after).extracting(LogUnderTest.Said::in).containsExactly("10");
  }

  @Test
  void goesByTheDatabaseWhereTheIdsAreForgotten() throws Exception {
    List<Event> before = log.collect("enrich");
    log.append("a", "old");
    log.awaitSize(before, 1);
    log.halt();

    int forgotten = log.tables().applied().prune(Instant.now().plus(Duration.ofDays(1)));
    log = new LogUnderTest(log);
    List<Event> after = log.collect("enrich");
    log.append("a", "new");

    log.awaitSize(after, 1);
    assertThat(forgotten).isPositive();
    assertThat(after).extracting(LogUnderTest.Said::in).containsExactly("new");
  }

  @Test
  void readsAllAgainWhenRewound() throws Exception {
    List<Event> before = log.collect("enrich");
    log.append("a", numbers(0, 5));
    log.awaitSize(before, 5);
    Rewind rewind = Rewind.in(log.bean(DataSource.class), Infrastructure.kafka());
    assertThatThrownBy(() -> rewind.toTheBeginning("enrich", () -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("runs");

    log.camel.getRouteController().stopRoute("enrich");
    log.camel.removeRoute("enrich");
    rewind.toTheBeginning("enrich", () -> {});
    List<Event> after = log.collect("enrich");

    log.awaitSize(after, 5);
    assertThat(after).extracting(LogUnderTest.Said::in).containsExactly(numbers(0, 5));
  }

  @Test
  void beginsAnewWithATopicMadeAnew() {
    AppliedTable applied = log.tables().applied();
    applied.start("enrich", "t", 0, "first");
    applied.apply("enrich", List.of(), List.of(new Place("t", 0, 41)));

    assertThat(applied.start("enrich", "t", 0, "first")).isEqualTo(42);
    assertThat(applied.start("enrich", "t", 0, "second")).isZero();
  }

  @Test
  void keepsIdsThatMayComeAgain() throws Exception {
    List<Event> got = log.collect("enrich");
    log.append("a", "one");
    log.awaitSize(got, 1);

    int forgotten = log.tables().applied().prune(Instant.now().minus(Duration.ofHours(1)));

    assertThat(forgotten).isZero();
    assertThat(log.count("eventlog.applied")).isPositive();
  }

  @Test
  void waitsOutADatabaseThatDropsItsConnection() throws Exception {
    AtomicInteger faults = new AtomicInteger();
    List<Event> got =
        log.collect(
            "enrich",
            events -> {
              if (faults.getAndIncrement() < 5) {
                log.sql.sql("select pg_terminate_backend(pg_backend_pid())").query().listOfRows();
              }
            });

    log.append("a", "one", "two");

    log.awaitSize(got, 2);
    assertThat(faults).hasValueGreaterThan(5);
    assertThat(log.count("eventlog.dead_letter where type is not null")).isZero();
  }

  @Test
  void tellsTheLagOfEachReader() throws Exception {
    List<Event> got = log.collect("enrich");
    log.append("a", numbers(0, 5));
    log.awaitSize(got, 5);
    EventLogHealth health = log.bean(EventLogHealth.class);
    await().untilAsserted(() -> assertThat(health.lagByReader()).containsEntry("enrich", 0L));

    log.camel.getRouteController().stopRoute("enrich");
    log.append("a", numbers(5, 12));
    await().until(() -> log.count("eventlog.outbox") == 0);

    await().untilAsserted(() -> assertThat(health.lagByReader()).containsEntry("enrich", 7L));
    assertThat(health.brokerReachable()).isTrue();
    assertThat(health.outboxWaiting()).isZero();
  }

  @Test
  void measuresTheLagOfAReaderHere() throws Exception {
    List<Event> got = log.collect("enrich");
    log.append("a", "one");
    log.awaitSize(got, 1);

    await()
        .untilAsserted(() ->
            assertThat(
                    log.bean(MeterRegistry.class)
                        .get("faktenstrom.reader.lag")
                        .tag("reader", "enrich")
                        .gauge()
                        .value())
                .isZero());
  }

  @Test
  void refusesASecondReaderOfOneName() throws Exception {
    log.collect("enrich");

    assertThatThrownBy(() -> log.route("other", "enrich&batch=7", _ -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A reader enrich runs here already.");
  }
}
