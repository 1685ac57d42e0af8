package de.faktenstrom.eventlog;

import static de.faktenstrom.eventlog.LogUnderTest.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RelayIT {

  private static final int SUBJECTS = 20;
  private static final int EVENTS = 60;

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
  void keepsTheOrderOfEachSubjectWithSeveralRelays() throws Exception {
    List<Event> got = log.collect("enrich");
    List<Relay> more = List.of(relay(_ -> {}), relay(_ -> {}));
    more.forEach(Relay::start);

    appendFromManyThreads();

    log.awaitSize(got, SUBJECTS * EVENTS);
    more.forEach(Relay::stop);
    assertInOrder(got);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relay.read", "relay.sent", "relay.deleted"})
  void losesAndDoublesNothingWhenItDies(String where) throws Exception {
    log.bean(Relay.class).stop();
    List<Event> got = log.collect("enrich");
    AtomicInteger deaths = new AtomicInteger();
    Relay dying =
        relay(place -> {
          if (place.equals(where) && deaths.incrementAndGet() <= 2) {
            throw new IllegalStateException("died at " + place);
          }
        });
    appendFromManyThreads();

    dying.start();

    log.awaitSize(got, SUBJECTS * EVENTS);
    await().until(() -> log.count("eventlog.outbox") == 0);
    dying.stop();
    assertThat(deaths).hasValueGreaterThan(2);
    assertInOrder(got);
  }

  @Test
  void outlivesBrokenConnectionsToTheDatabase() throws Exception {
    List<Event> got = log.collect("enrich");

    // The writer's own connection is spared: what is tried is that the relay and the readers find
    // back.
    try (Connection connection = log.database.getConnection()) {
      var own = new SingleConnectionDataSource(connection, true);
      var transaction = new TransactionTemplate(new JdbcTransactionManager(own));
      var outbox = new JdbcOutbox(LogTables.in(own).outbox(), new Doorbell(), Clock.systemUTC());
      for (int i = 0; i < 5; i++) {
        List<Outgoing> ten = log.outgoing("a", numbers(i * 10, i * 10 + 10));
        transaction.executeWithoutResult(_ -> outbox.append("/test", ten));
        JdbcClient.create(own)
            .sql(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """)
            .query()
            .listOfRows();
      }
    }

    log.awaitSize(got, 50);
    assertThat(got).extracting(LogUnderTest.Said::in).containsExactly(numbers(0, 50));
    assertThat(log.count("eventlog.dead_letter where type is not null")).isZero();
  }

  @Test
  void setsAsideWhatKafkaWillNeverTakeAndGoesOn() throws Exception {
    List<Event> got = log.collect("enrich");

    log.append(
        "a", "before", noise(LogClients.MAX_EVENT), noise(LogClients.MAX_DEAD_LETTER), "after");

    await().until(() -> log.count("eventlog.outbox") == 0);
    log.awaitSize(got, 2);
    assertThat(got.stream().map(LogUnderTest.Said::in).map(text -> text.length() > 9 ? "" : text))
        .containsExactly("before", "after");
    assertThat(log.count("eventlog.refused")).isEqualTo(2);
    assertThat(log.bean(EventLogHealth.class).refused()).isEqualTo(2);
  }

  @Test
  void takesLargeEventsWithoutHoldingThemAllAtOnce() throws Exception {
    List<Event> got = log.collect("enrich");
    String large = "x".repeat(5 << 20);

    for (int i = 0; i < 8; i++) {
      log.append("a", i + large);
    }

    log.awaitSize(got, 8);
    assertThat(got)
        .extracting(event -> LogUnderTest.Said.in(event).charAt(0))
        .containsExactly('0', '1', '2', '3', '4', '5', '6', '7');
  }

  @Test
  void isToldOfRowsThatAnotherProcessAppends() throws Exception {
    JdbcOutbox elsewhere = new JdbcOutbox(log.tables().outbox(), new Doorbell(), Clock.systemUTC());
    try (Connection connection = log.database.getConnection()) {
      connection.createStatement().execute("listen faktenstrom_outbox");

      log.transaction.executeWithoutResult(_ -> elsewhere.append("/t", log.outgoing("a", "x")));

      assertThat(connection.unwrap(PGConnection.class).getNotifications(5_000)).hasSize(1);
      connection.createStatement().execute("unlisten *");
    }
  }

  /// Text that hardly gets smaller: the broker's limit is for the compressed record.
  private static String noise(int bytes) {
    byte[] random = new byte[bytes];
    new Random(1).nextBytes(random);
    return Base64.getEncoder().encodeToString(random);
  }

  private Relay relay(Consumer<String> reached) {
    LogWriter writer = new LogWriter(() -> LogClients.producer(log.settings()));
    Doorbell doorbell = new Doorbell();
    return new Relay(
        new RelayRound(log.transaction, log.tables().outbox(), writer, reached),
        writer,
        doorbell,
        new OutboxNotices(log.database, doorbell));
  }

  /// Each subject has one writer, as the outbox asks for.
  private void appendFromManyThreads() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int subject = 0; subject < SUBJECTS; subject++) {
        String name = "s" + subject;
        writers.add(
            threads.submit(() -> {
              for (int i = 0; i < EVENTS; i += 5) {
                log.append(name, numbers(i, i + 5));
              }
            }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  private void assertInOrder(List<Event> got) {
    Map<String, List<String>> bySubject =
        got.stream()
            .collect(
                Collectors.groupingBy(
                    Event::subject,
                    Collectors.mapping(LogUnderTest.Said::in, Collectors.toList())));
    assertThat(bySubject).hasSize(SUBJECTS);
    assertThat(bySubject.values())
        .allSatisfy(texts -> assertThat(texts).containsExactly(numbers(0, EVENTS)));
  }
}
