package de.faktenstrom.webhooks;

import static org.awaitility.Awaitility.await;

import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Delivered;
import de.faktenstrom.testing.HandClock;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The module over a real database and a clock moved by hand, with receivers on loopback.
final class Newsroom implements AutoCloseable {

  static final AddressPolicy LOOPBACK = AddressPolicy.opening(List.of("127.0.0.0/8"));

  final HandClock clock;
  final DataSource database;
  final JdbcClient db;
  final Tables tables;
  final Queue<Outgoing> log = new ConcurrentLinkedQueue<>();
  final Sending sending;
  final Planner planner;
  final Partners partners;
  final HistoryTable history;
  final Answers answers;
  final Tidying tidying;
  private final List<Receiver> receivers = new ArrayList<>();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  Newsroom() {
    this(Infrastructure.database(), new HandClock(java.time.Instant.now()), true);
  }

  /// @param running whether anything is sent at all
  Newsroom(DataSource database, HandClock clock, boolean running) {
    this.database = database;
    this.clock = clock;
    Schema.migrate(database, "webhooks");
    db = JdbcClient.create(database);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    SecretBox box = SecretBox.of(null);
    tables = Tables.of(db, transaction, box);
    Audience audience =
        new Audience(db, tables.endpoints(), (_, events) -> log.addAll(events), clock);
    sending =
        Sending.of(
            tables,
            audience,
            new Sending.Outside(
                LOOPBACK,
                Samples.PUBLIC,
                (_, events) -> log.addAll(events),
                new SimpleMeterRegistry()),
            clock);
    planner =
        new Planner(
            tables, sending.dispatcher(), (_, events) -> log.addAll(events), clock, Samples.PUBLIC);
    partners = new Partners(tables, audience, LOOPBACK, clock);
    history = new HistoryTable(db);
    answers = new Answers(tables, box, clock);
    tidying = new Tidying(tables.endpoints(), answers, clock);
    if (running) {
      sending.start();
      timer.scheduleAtFixedRate(sending.dispatcher()::tick, 20, 20, TimeUnit.MILLISECONDS);
    } else {
      sending.dispatcher().stop();
    }
  }

  /// A partner with one endpoint.
  record Party(UUID partner, UUID endpoint, String token, String secret, Receiver receiver) {}

  Party party(String name) {
    return party(name, null, null);
  }

  Party party(String name, List<String> types, Wish.Wanted filter) {
    Receiver receiver = new Receiver();
    receivers.add(receiver);
    Shown.PartnerCreated partner = partners.create(name);
    Wish wish = new Wish(receiver.url(), types, filter, null);
    Shown.EndpointCreated endpoint =
        tables
            .transaction()
            .execute(_ -> partners.add(UUID.fromString(partner.id()), wish, partners.target(wish)));
    return new Party(
        UUID.fromString(partner.id()),
        UUID.fromString(endpoint.id()),
        partner.token(),
        endpoint.secret(),
        receiver);
  }

  /// As the reader of the log would bring them.
  void announce(Announcement... announcements) {
    tables
        .transaction()
        .executeWithoutResult(
            _ -> planner.plan(Stream.of(announcements).map(Samples::event).toList()));
  }

  /// Moves the clock in steps, so that everything due in between has its time.
  void pass(Duration time) {
    clock.advance(time);
  }

  /// Waits until no attempt is on its way: a clock moved under one lets its claim run out.
  void awaitIdle() {
    await().until(() -> sending.dispatcher().inFlight() == 0);
  }

  List<Delivered> receipts() {
    return log.stream()
        .filter(event -> event.type().equals(Delivered.TYPE))
        .map(event -> (Delivered) event.data())
        .toList();
  }

  List<String> states(Party party) {
    return db.sql("select state from webhooks.delivery where endpoint = ? order by id")
        .param(party.endpoint())
        .query(String.class)
        .list();
  }

  List<Shown.Delivery> deliveries(Party party) {
    return history.deliveries(partners.endpoint(party.endpoint()), Long.MAX_VALUE, 100);
  }

  static String json(Object value) {
    return new String(EventJson.write(value), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    receivers.forEach(Receiver::close);
    if (sending.isRunning()) {
      sending.stop();
    }
  }
}
