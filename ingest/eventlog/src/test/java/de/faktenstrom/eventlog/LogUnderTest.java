package de.faktenstrom.eventlog;

import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
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

  private static final AtomicReference<DataSource> DATABASE = new AtomicReference<>();

  final DataSource database;
  final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
  final CamelContext camel = new DefaultCamelContext();
  final JdbcClient sql;
  final TransactionTemplate transaction;

  LogUnderTest() throws Exception {
    this(Infrastructure.database());
  }

  LogUnderTest(DataSource database) throws Exception {
    this.database = database;
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

  void append(String subject, String... texts) {
    transaction.executeWithoutResult(
        _ -> bean(Outbox.class).append("/test", outgoing(subject, texts)));
  }

  static List<Outgoing> outgoing(String subject, String... texts) {
    return List.of(texts).stream()
        .map(text -> new Outgoing(TOPIC, "de.faktenstrom.said.v1", subject, new Said(text), null))
        .toList();
  }

  static String[] numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).toArray(String[]::new);
  }

  void read(String reader, Consumer<List<Event>> route) throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          @SuppressWarnings("unchecked")
          public void configure() {
            errorHandler(noErrorHandler());
            from("eventlog:" + TOPIC + "?reader=" + reader)
                .routeId(reader)
                .process(exchange -> route.accept(exchange.getMessage().getBody(List.class)));
          }
        });
  }

  long count(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }

  @Override
  public void close() {
    camel.stop();
    spring.close();
  }

  @Configuration(proxyBeanMethods = false)
  static class Surroundings {
    @Bean
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
