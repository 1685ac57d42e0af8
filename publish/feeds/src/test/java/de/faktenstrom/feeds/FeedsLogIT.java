package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.eventlog.EventLogModule;
import de.faktenstrom.eventlog.EventLogSettings;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.Component;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole module on the real broker and database, wired as the program wires it.
class FeedsLogIT {

  private AnnotationConfigApplicationContext spring;
  private DefaultCamelContext camel;

  /// Not pooled, so that it outlives the context.
  private final DataSource database = new DriverManagerDataSource(Infrastructure.databaseUrl());

  @BeforeEach
  void start() throws Exception {
    spring = new AnnotationConfigApplicationContext();
    camel = new DefaultCamelContext();
    Schema.migrate(database, "eventlog", "feeds");
    spring.registerBean(DataSource.class, () -> database);
    spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    spring.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
    spring.registerBean(Clock.class, Clock::systemUTC);
    spring.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    spring.registerBean(FeedsSettings.class, () -> Samples.SETTINGS);
    spring.registerBean(
        EventLogSettings.class, () -> new EventLogSettings(Infrastructure.kafka(), "feeds-test"));
    spring.register(EventLogModule.class, FeedsModule.class);
    spring.refresh();
    camel.addComponent("eventlog", (Component) spring.getBean("eventlog"));
    for (RoutesBuilder route : spring.getBeansOfType(RoutesBuilder.class).values()) {
      camel.addRoutes(route);
    }
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
    spring.close();
  }

  @Test
  void takesWhatIsReleasedFromTheLogIntoTheFeedsAndSaysSo() throws Exception {
    Shelf shelf = spring.getBean(Shelf.class);
    String empty = TestFeeds.text(shelf, FeedName.ALL, Format.RSS);
    List<Announcement> said =
        Stream.<Announcement>concat(
                IntStream.range(0, 1200).mapToObj(Samples::released),
                Stream.of(Samples.corrected(1199, 2, at(2000)), Samples.withdrawn(7, 2, at(2001))))
            .toList();

    append(said);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(TestFeeds.text(shelf, FeedName.ALL, Format.RSS))
                .contains("Korrektur: ", "Zurückgezogen: "));
    assertThat(empty).doesNotContain("<item>");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(spring.getBean(MeterRegistry.class).counter("feeds.projected").count())
                .isEqualTo(said.size()));
    assertThat(spring.getBean(MeterRegistry.class).get("feeds.prepared.newest").gauge().value())
        .isEqualTo(at(2001).getEpochSecond());
    makesTheSameBytesAgainFromTheLog();
  }

  /// One test, since both read the same topic from its beginning.
  private void makesTheSameBytesAgainFromTheLog() throws Exception {
    List<String> before = feeds();
    long rows = rows();
    assertThatThrownBy(() -> Rebuild.begin(database, Infrastructure.kafka()))
        .hasMessageContaining("The reader feeds runs");
    assertThat(rows()).isEqualTo(rows);

    stop();
    Rebuild.begin(database, Infrastructure.kafka());
    assertThat(rows()).isZero();
    start();

    // A row is there before the bytes made of it are.
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(feeds()).isEqualTo(before));
    assertThat(rows()).isEqualTo(rows);
  }

  private List<String> feeds() {
    Shelf shelf = spring.getBean(Shelf.class);
    return Stream.of(Format.values())
        .map(format -> TestFeeds.text(shelf, FeedName.ALL, format))
        .toList();
  }

  private long rows() {
    return JdbcClient.create(database)
        .sql("select count(*) from feeds.announcement")
        .query(Long.class)
        .single();
  }

  private void append(List<Announcement> said) {
    List<Outgoing> events =
        said.stream()
            .map(one -> new Outgoing(Announcement.TOPIC, one.type(), one.uri(), one, null))
            .toList();
    new TransactionTemplate(spring.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> spring.getBean(Outbox.class).append("/desk", events));
  }
}
