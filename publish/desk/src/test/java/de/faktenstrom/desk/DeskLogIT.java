package de.faktenstrom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.desk.item.Desk;
import de.faktenstrom.desk.item.Order;
import de.faktenstrom.desk.item.ReleaseWish;
import de.faktenstrom.desk.ledger.Ledger;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.EventLogModule;
import de.faktenstrom.eventlog.EventLogSettings;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Delivered;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The desk's routes on the real broker and database, with the real clock.
class DeskLogIT {

  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();
  private final CamelContext camel = new DefaultCamelContext();
  private final List<Event> announced = new CopyOnWriteArrayList<>();
  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void start() throws Exception {
    DataSource database = Infrastructure.database();
    Schema.migrate(database, "eventlog", "desk");
    var transactions = new JdbcTransactionManager(database);
    spring.registerBean(DataSource.class, () -> database);
    spring.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
    spring.registerBean(PlatformTransactionManager.class, () -> transactions);
    spring.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
    spring.registerBean(Clock.class, Clock::systemUTC);
    spring.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    spring.registerBean(DeskSettings.class, DeskUnderTest::settings);
    spring.registerBean(
        EventLogSettings.class, () -> new EventLogSettings(Infrastructure.kafka(), "desk-test"));
    spring.register(EventLogModule.class, DeskModule.class);
    spring.refresh();
    camel.addComponent("eventlog", (Component) spring.getBean("eventlog"));
    for (RoutesBuilder route : spring.getBeansOfType(RoutesBuilder.class).values()) {
      camel.addRoutes(route);
    }
    camel.addRoutes(listener());
    camel.start();
  }

  private RouteBuilder listener() {
    return new RouteBuilder() {
      @Override
      @SuppressWarnings("unchecked")
      public void configure() {
        from("eventlog:faktenstrom.released?reader=feeds")
            .process(exchange -> announced.addAll(exchange.getMessage().getBody(List.class)));
      }
    };
  }

  @AfterEach
  void stop() {
    camel.stop();
    spring.close();
  }

  @Test
  void carriesATrustedItemFromTheLogToTheLog() {
    append(enriched(id, 1, Trust.RELEASE), enriched(id, 2, Trust.RELEASE));

    await().atMost(Duration.ofSeconds(30)).until(() -> ours(id).size() == 2);
    assertThat(ours(id))
        .extracting(Event::type)
        .containsExactly(Announcement.Released.TYPE, Announcement.Updated.TYPE);
    var released = EventJson.read(ours(id).getFirst(), Announcement.Released.class);
    assertThat(released.publication().headline()).isEqualTo("Schutzsuchende in Köln, Fassung 1");
    assertThat(ours(id).getFirst().traceparent().substring(3, 35))
        .isEqualTo(Samples.TRACE.substring(3, 35));
  }

  @Test
  void letsAScheduledItemOutAtItsHour() {
    append(enriched(id, 1, Trust.REVIEW));
    Order order = Order.of(DeskUnderTest.EDITOR, id);
    Instant due = Instant.now().plusSeconds(3);
    ReleaseWish wish =
        new ReleaseWish(Set.of(Channel.FEED), null, due, ZoneId.of("Europe/Berlin"), null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            spring.getBean(Desk.class).release(order, wish)
                instanceof de.faktenstrom.desk.item.Reply.Done);

    await().atMost(Duration.ofSeconds(30)).until(() -> !ours(id).isEmpty());

    var released = EventJson.read(ours(id).getFirst(), Announcement.Released.class);
    assertThat(released.at()).isBetween(due, due.plusMillis(500));
  }

  @Test
  void keepsReceiptsInTheLedger() {
    var outcome =
        new Delivered.Outcome("feeds", "Feeds", Delivered.State.DELIVERED, 1, Instant.now(), null);
    var delivered = new Delivered("urn:uuid:" + id, 1, 1, Channel.FEED, List.of(outcome));

    append(new Outgoing(Delivered.TOPIC, Delivered.TYPE, delivered.uri(), delivered, null));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> spring.getBean(Ledger.class).tallies(id).size() == 1);
  }

  @Test
  void keepsUpWithABurst() {
    List<UUID> ids = IntStream.range(0, 2000).mapToObj(_ -> UUID.randomUUID()).toList();

    append(ids.stream().map(one -> enriched(one, 1, Trust.RELEASE)).toArray(Outgoing[]::new));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> subjects().containsAll(ids.stream().map(one -> "urn:uuid:" + one).toList()));
  }

  private Set<String> subjects() {
    return announced.stream().map(Event::subject).collect(java.util.stream.Collectors.toSet());
  }

  private List<Event> ours(UUID item) {
    return announced.stream().filter(event -> event.subject().equals("urn:uuid:" + item)).toList();
  }

  private static Outgoing enriched(UUID item, int version, Trust trust) {
    ItemEnriched data = Samples.enriched(item, version, trust, null);
    return new Outgoing(
        ItemEnriched.TOPIC, ItemEnriched.TYPE, data.item().uri(), data, Samples.TRACE);
  }

  private void append(Outgoing... events) {
    spring
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> spring.getBean(Outbox.class).append("/enrich", List.of(events)));
  }
}
