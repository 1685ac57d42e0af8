package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.eventlog.EventLogComponent;
import de.faktenstrom.eventlog.EventLogModule;
import de.faktenstrom.eventlog.EventLogSettings;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Filter;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The module as the program wires it, on a real broker: from a sign-up and the desk's announcement
/// to the mailbox and the receipt.
class ThroughTheLogIT {

  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext(
          Surroundings.class, EventLogModule.class, NewsletterModule.class);
  private final DefaultCamelContext camel = new DefaultCamelContext();

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
  }

  @Test
  void mailsWhatIsReleasedAndTellsTheDesk() {
    spring
        .getBean(SignUp.class)
        .ask(
            new SignUp.Request(
                EmailAddress.of("erika@medien.example").orElseThrow(),
                Filter.ALL,
                Rhythm.AT_ONCE,
                "de",
                "::1"));
    await().atMost(Duration.ofSeconds(30)).until(() -> mails() == 1);
    spring.getBean(Subscriptions.class).confirm(token(), "::1");

    announce(Samples.released(Samples.uri(), "Zahlen", Instant.now().plusSeconds(1)));

    await().atMost(Duration.ofSeconds(30)).until(() -> mails() == 2);
    await().atMost(Duration.ofSeconds(10)).until(this::isTold);
    assertThat(spring.getBean(Mailbox.class).newest().getFirst().subject()).isEqualTo("Zahlen");
  }

  private String token() {
    var keys = spring.getBean(Keys.class);
    return keys.confirmationToken(
        spring
            .getBean(JdbcClient.class)
            .sql("select id from newsletter.confirmation")
            .query(UUID.class)
            .single());
  }

  private int mails() {
    return spring.getBean(Mailbox.class).newest().size();
  }

  private boolean isTold() {
    return spring
        .getBean(JdbcClient.class)
        .sql("select told and state = 'sent' from newsletter.mailing where edition_id is not null")
        .query(Boolean.class)
        .single();
  }

  private void announce(Announcement announcement) {
    spring
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ ->
            spring
                .getBean(Outbox.class)
                .append(
                    "/desk",
                    List.of(
                        new Outgoing(
                            Announcement.TOPIC,
                            announcement.type(),
                            announcement.uri(),
                            announcement,
                            null))));
  }

  /// Without an annotation: the module's own scan must not find it.
  static class Surroundings {

    @Bean
    DataSource database() {
      DataSource database = Infrastructure.database();
      Schema.migrate(database, "eventlog", "newsletter");
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
    EventLogSettings log() {
      return new EventLogSettings(Infrastructure.kafka(), "newsletter-test");
    }

    @Bean
    NewsletterSettings settings() {
      return Samples.settings(null);
    }
  }
}
