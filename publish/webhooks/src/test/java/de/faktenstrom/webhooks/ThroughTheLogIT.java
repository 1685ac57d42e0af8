package de.faktenstrom.webhooks;

import static de.faktenstrom.webhooks.Samples.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.eventlog.EventLogComponent;
import de.faktenstrom.eventlog.EventLogModule;
import de.faktenstrom.eventlog.EventLogSettings;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.testing.Infrastructure;
import de.faktenstrom.webhooks.Receiver.Got;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The module as the program wires it, on a real broker: from the desk's announcement to the
/// partner and back.
class ThroughTheLogIT {

  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext(
          Surroundings.class, EventLogModule.class, WebhooksModule.class);
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final Receiver receiver = new Receiver();

  @BeforeEach
  void start() throws Exception {
    camel.addComponent("eventlog", spring.getBean(EventLogComponent.class));
    for (RoutesBuilder routes : spring.getBeansOfType(RoutesBuilder.class).values()) {
      camel.addRoutes(routes);
    }
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
    spring.close();
    receiver.close();
  }

  @Test
  void takesAnnouncementsFromTheLogAndPutsReceiptsIntoIt() {
    Partners partners = spring.getBean(Partners.class);
    UUID partner = UUID.fromString(partners.create("Zeitung").id());
    Wish wish = new Wish(receiver.url(), null, null, null);
    inTransaction(() -> partners.add(partner, wish, partners.target(wish)));

    announce(Samples.released(ITEM, 1), Samples.corrected(ITEM, 2));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> receiver.all().stream().anyMatch(got -> got.revision() == 2));
    assertThat(receiver.all()).extracting(Got::revision).isSorted().doesNotHaveDuplicates();
    await()
        .untilAsserted(() ->
            assertThat(states())
                .isNotEmpty()
                .allMatch(s -> List.of("delivered", "superseded").contains(s)));
  }

  private List<String> states() {
    return spring
        .getBean(JdbcClient.class)
        .sql("select state from webhooks.delivery")
        .query(String.class)
        .list();
  }

  private void announce(Announcement... announcements) {
    Outbox outbox = spring.getBean(Outbox.class);
    inTransaction(() ->
        outbox.append(
            "/desk",
            Stream.of(announcements)
                .map(a -> new Outgoing(Announcement.TOPIC, a.type(), a.uri(), a, null))
                .toList()));
  }

  private void inTransaction(Runnable work) {
    spring.getBean(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
  }

  @Configuration(proxyBeanMethods = false)
  static class Surroundings {

    @Bean
    DataSource database() {
      DataSource database = Infrastructure.database();
      Schema.migrate(database, "eventlog", "webhooks");
      return database;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
      return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
      return new TransactionTemplate(transactions);
    }

    @Bean
    JdbcClient db(DataSource database) {
      return JdbcClient.create(database);
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }

    @Bean
    AddressPolicy policy() {
      return Newsroom.LOOPBACK;
    }

    @Bean
    EventLogSettings log() {
      return new EventLogSettings(Infrastructure.kafka(), "webhooks-test");
    }

    @Bean
    WebhooksSettings settings() {
      return new WebhooksSettings(Samples.PUBLIC, null);
    }
  }
}
