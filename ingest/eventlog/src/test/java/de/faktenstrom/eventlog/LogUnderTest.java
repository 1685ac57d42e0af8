package de.faktenstrom.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole module on a real broker and a fresh database, with routes that the test gives.
final class LogUnderTest implements AutoCloseable {

  static final String TOPIC = "faktenstrom.ingested";
  static final String TYPE = "de.faktenstrom.said.v1";

  private static final AtomicReference<DataSource> DATABASE = new AtomicReference<>();

  final DataSource database;
  final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
  final CamelContext camel = new DefaultCamelContext();
  final JdbcClient sql;
  final TransactionTemplate transaction;

  private final String run;

  LogUnderTest() throws Exception {
    this(Infrastructure.database(), "urn:uuid:" + UUID.randomUUID() + "/");
  }

  /// The same program started again.
  LogUnderTest(LogUnderTest before) throws Exception {
    this(before.database, before.run);
  }

  private LogUnderTest(DataSource database, String run) throws Exception {
    this.database = database;
    this.run = run;
    Schema.migrate(database, "eventlog");
    sql = JdbcClient.create(database);
    DATABASE.set(database);
    spring.register(Surroundings.class, EventLogModule.class);
    spring.refresh();
    transaction = new TransactionTemplate(spring.getBean(PlatformTransactionManager.class));
    camel.addComponent("eventlog", spring.getBean(EventLogComponent.class));
    camel.start();
  }

  <T> T bean(Class<T> type) {
    return spring.getBean(type);
  }

  LogTables tables() {
    return LogTables.in(database);
  }

  EventLogSettings settings() {
    return bean(EventLogSettings.class);
  }

  /// A subject of this test alone: the broker is shared.
  String subject(String name) {
    return run + name;
  }

  boolean isOurs(Event event) {
    return event.subject().startsWith(run);
  }

  void append(String subject, String... texts) {
    transaction.executeWithoutResult(
        _ -> bean(Outbox.class).append("/test", outgoing(subject, texts)));
  }

  List<Outgoing> outgoing(String subject, String... texts) {
    return Stream.of(texts)
        .map(text -> new Outgoing(TOPIC, TYPE, subject(subject), new Said(text), null))
        .toList();
  }

  OutboxRow row(String subject, String text) {
    return new OutboxRow(
        0,
        TOPIC,
        TYPE,
        "/test",
        subject(subject),
        UuidCreator.getTimeOrderedEpoch(),
        Instant.now(),
        null,
        null,
        EventJson.write(new Said(text)));
  }

  /// Past the outbox.
  void send(OutboxRow... rows) {
    send(Stream.of(rows).map(Envelope::seal).toList());
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    send(List.of(record));
  }

  private void send(List<ProducerRecord<byte[], byte[]>> records) {
    try (var producer = LogClients.producer(settings())) {
      records.forEach(producer::send);
    }
  }

  static String[] numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).toArray(String[]::new);
  }

  /// A reader that keeps this test's events.
  List<Event> collect(String reader) throws Exception {
    return collect(reader, _ -> {});
  }

  /// A reader that keeps this test's events after `work` is done with them.
  List<Event> collect(String reader, Consumer<List<Event>> work) throws Exception {
    List<Event> got = new CopyOnWriteArrayList<>();
    route(
        reader,
        reader,
        events -> {
          List<Event> ours = events.stream().filter(this::isOurs).toList();
          if (!ours.isEmpty()) {
            work.accept(ours);
            got.addAll(ours);
          }
        });
    return got;
  }

  void awaitSize(List<?> list, int size) {
    await().atMost(Duration.ofSeconds(30)).until(() -> list.size() >= size);
    assertThat(list).hasSize(size);
  }

  void route(String id, String reader, Consumer<List<Event>> work) throws Exception {
    route(id, reader, TOPIC, work);
  }

  void route(String id, String reader, String topic, Consumer<List<Event>> work) throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          @SuppressWarnings("unchecked")
          public void configure() {
            errorHandler(noErrorHandler());
            from("eventlog:" + topic + "?reader=" + reader)
                .routeId(id)
                .process(exchange -> work.accept(exchange.getMessage().getBody(List.class)));
          }
        });
  }

  long count(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }

  /// Ends the program; its data stays.
  void halt() {
    camel.stop();
    spring.close();
  }

  @Override
  public void close() throws Exception {
    halt();
    if (database instanceof AutoCloseable pool) {
      pool.close();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Surroundings {
    @Bean(destroyMethod = "")
    DataSource database() {
      return DATABASE.get();
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
      return new JdbcTransactionManager(database);
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    MeterRegistry registry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    EventLogSettings settings() {
      return new EventLogSettings(Infrastructure.kafka(), "test");
    }
  }

  record Said(String text) {
    static String in(Event event) {
      return EventJson.read(event, Said.class).text();
    }
  }
}
