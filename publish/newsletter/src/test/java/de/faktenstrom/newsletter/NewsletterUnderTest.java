package de.faktenstrom.newsletter;

import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.AudienceChanged;
import de.faktenstrom.publish.events.Delivered;
import de.faktenstrom.publish.events.Filter;
import de.faktenstrom.testing.HandClock;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole module on a real database, its log replaced by a list, its clock moved by hand.
final class NewsletterUnderTest implements AutoCloseable {

  final HandClock clock = new HandClock(Samples.NOON);
  final List<Outgoing> log = Collections.synchronizedList(new ArrayList<>());
  final DataSource database;
  final JdbcClient jdbc;
  final TransactionTemplate transaction;
  private final NewsletterSettings settings;
  private AnnotationConfigApplicationContext context;
  private Mailer mailer;

  NewsletterUnderTest(NewsletterSettings settings) {
    this(settings, null);
  }

  NewsletterUnderTest(NewsletterSettings settings, Mailer mailer) {
    this.settings = settings;
    database = Infrastructure.database();
    Schema.migrate(database, "newsletter");
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    start(mailer);
  }

  /// As if the process had ended and begun again.
  void restart(Mailer mailer) {
    context.close();
    start(mailer);
  }

  private void start(Mailer mailer) {
    this.mailer = mailer;
    starting = this;
    context = new AnnotationConfigApplicationContext();
    context.register(Surroundings.class, NewsletterModule.class);
    if (mailer != null) {
      context.register(OtherWayOut.class);
    }
    context.refresh();
  }

  /// Where the beans of a context that starts come from.
  private static NewsletterUnderTest starting;

  /// Without an annotation: the module's own scan must not find it.
  static class Surroundings {

    @Bean
    NewsletterSettings settings() {
      return starting.settings;
    }

    @Bean
    JdbcClient db() {
      return starting.jdbc;
    }

    @Bean
    TransactionTemplate transaction() {
      return starting.transaction;
    }

    @Bean
    Clock clock() {
      return starting.clock;
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }

    @Bean
    Outbox outbox() {
      List<Outgoing> log = starting.log;
      return (_, events) -> log.addAll(events);
    }
  }

  static class OtherWayOut {

    @Bean
    @Primary
    Mailer otherWayOut() {
      return starting.mailer;
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  void announce(Announcement... announcements) {
    List<Event> events =
        Arrays.stream(announcements)
            .map(a ->
                new Event(
                    UUID.randomUUID(),
                    a.type(),
                    "/desk",
                    a.uri(),
                    a.at(),
                    null,
                    EventJson.write(a)))
            .toList();
    transaction.executeWithoutResult(_ -> bean(Shelf.class).put(events));
  }

  /// Plans and sends what is due, and tells the log.
  void work() {
    plan();
    send();
    bean(Receipts.class).tell();
  }

  void plan() {
    bean(Editions.class).tick();
  }

  void send() {
    try {
      bean(Dispatch.class).run();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A person who has confirmed, without the mails of it.
  UUID subscribe(String address, Rhythm rhythm, Filter... filters) {
    EmailAddress email = EmailAddress.of(address).orElseThrow();
    UUID subscriber = UUID.randomUUID();
    String now = clock.instant().toString();
    jdbc.sql(
            """
            insert into newsletter.subscriber (id, address, address_key, language, created)
            values (?, ?, ?, 'de', ?::timestamptz)
            """)
        .params(subscriber, email.text(), bean(Keys.class).ofAddress(email), now)
        .update();
    for (Filter filter : filters) {
      subscribeAlso(subscriber, rhythm, filter);
    }
    return subscriber;
  }

  void subscribeAlso(UUID subscriber, Rhythm rhythm, Filter filter) {
    String now = clock.instant().toString();
    jdbc.sql(
            """
            insert into newsletter.subscription (id, subscriber_id, filter, rhythm, state, text_version, requested,
              requested_ip, confirmed, confirmed_ip)
            values (?, ?, ?::jsonb, ?, 'confirmed', '2026-11', ?::timestamptz, '::1', ?::timestamptz, '::1')
            """)
        .params(UUID.randomUUID(), subscriber, Filters.write(filter), rhythm.toString(), now, now)
        .update();
  }

  /// Very many people with the daily edition, in one statement.
  void subscribeMany(int people) {
    String now = clock.instant().toString();
    jdbc.sql(
            """
            insert into newsletter.subscriber (id, address, address_key, language, created)
            select gen_random_uuid(), 'leser' || n || '@medien.example', sha256(('k' || n)::bytea), 'de', ?::timestamptz
            from generate_series(1, ?) n
            """)
        .params(now, people)
        .update();
    jdbc.sql(
            """
            insert into newsletter.subscription (id, subscriber_id, filter, rhythm, state, text_version, requested,
              requested_ip, confirmed, confirmed_ip)
            select gen_random_uuid(), id, ?::jsonb, 'daily', 'confirmed', '2026-11', created, '::1', created, '::1'
            from newsletter.subscriber
            """)
        .param(Filters.write(Filter.ALL))
        .update();
  }

  List<Delivered> receipts() {
    return log.stream()
        .filter(event -> event.type().equals(Delivered.TYPE))
        .map(event -> (Delivered) event.data())
        .toList();
  }

  List<AudienceChanged> audiences() {
    return log.stream()
        .filter(event -> event.type().equals(AudienceChanged.TYPE))
        .map(event -> (AudienceChanged) event.data())
        .toList();
  }

  int count(String where) {
    return jdbc.sql("select count(*) from newsletter." + where).query(Integer.class).single();
  }

  Instant tomorrowAtSeven() {
    return Instant.parse("2026-11-24T06:00:00Z");
  }

  @Override
  public void close() {
    context.close();
    try {
      ((AutoCloseable) database).close(); // the pool; one server has to do for all tests
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
