package de.faktenstrom.desk;

import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.concern.Signals;
import de.faktenstrom.desk.item.Arrivals;
import de.faktenstrom.desk.item.Board;
import de.faktenstrom.desk.item.Desk;
import de.faktenstrom.desk.item.Order;
import de.faktenstrom.desk.item.Timers;
import de.faktenstrom.desk.ledger.Ledger;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.testing.HandClock;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The desk's beans on a database of their own, with a hand-driven clock and without the log.
public final class DeskUnderTest implements AutoCloseable {

  public static final Instant START = Instant.parse("2026-11-24T12:41:00Z");
  public static final Actor EDITOR = new Actor("ada", Set.of(Role.EDITOR));

  public final HandClock clock = new HandClock(START);
  public final RememberingOutbox outbox = new RememberingOutbox();
  public final JdbcTemplate jdbc;
  public final TransactionTemplate transaction;
  public final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public DeskUnderTest() {
    DataSource database = Infrastructure.database();
    Schema.migrate(database, "desk");
    jdbc = new JdbcTemplate(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    context.registerBean(DataSource.class, () -> database);
    context.registerBean(JdbcTemplate.class, () -> jdbc);
    context.registerBean(TransactionTemplate.class, () -> transaction);
    context.registerBean(Outbox.class, () -> outbox);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.registerBean(DeskSettings.class, () -> settings());
    context.register(DeskModule.class);
    context.refresh();
  }

  static DeskSettings settings() {
    return new DeskSettings(URI.create("https://fakten.example"), ZoneId.of("Europe/Berlin"));
  }

  public void receive(Event... events) {
    receive(List.of(events));
  }

  public void receive(List<Event> events) {
    transaction.executeWithoutResult(_ -> context.getBean(Arrivals.class).receive(events));
  }

  /// What ingest tells of tables, works and deleted items.
  public void tell(Event... told) {
    transaction.executeWithoutResult(_ -> context.getBean(Signals.class).receive(List.of(told)));
  }

  public Concerns concerns() {
    return context.getBean(Concerns.class);
  }

  public void record(Event... receipts) {
    transaction.executeWithoutResult(_ -> ledger().record(List.of(receipts)));
  }

  public Order order(UUID id) {
    return Order.of(EDITOR, id);
  }

  public Desk desk() {
    return context.getBean(Desk.class);
  }

  public Board board() {
    return context.getBean(Board.class);
  }

  public Timers timers() {
    return context.getBean(Timers.class);
  }

  public Ledger ledger() {
    return context.getBean(Ledger.class);
  }

  public Audit audit() {
    return context.getBean(Audit.class);
  }

  public int count(String from) {
    return jdbc.queryForObject("select count(*) from " + from, Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
