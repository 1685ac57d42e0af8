package de.faktenstrom.eventlog;

import static java.util.Comparator.naturalOrder;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The outbox as a table: one statement an append, whatever its length.
///
/// Where a relay runs in this process it is woken by a bell after the commit. Only where none does
/// is `NOTIFY` used: PostgreSQL holds one lock over all commits that notify, which takes their
/// shared write to the disk away.
final class JdbcOutbox implements Outbox {

  private static final Set<String> TOPICS =
      Topics.ALL.stream().map(Topics.Topic::name).collect(Collectors.toUnmodifiableSet());

  private final OutboxTable table;
  private final Doorbell doorbell;
  private final Clock clock;

  JdbcOutbox(OutboxTable table, Doorbell doorbell, Clock clock) {
    this.table = table;
    this.doorbell = doorbell;
    this.clock = clock;
  }

  @Override
  public void append(String source, List<Outgoing> events) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    write(events.stream().map(event -> row(source, event, now)).toList());
  }

  /// Writes rows that have their ids already.
  void write(List<OutboxRow> rows) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "An event is appended in the transaction of the change it tells of, and there is none.");
    }
    if (rows.isEmpty()) {
      return;
    }
    table.insert(rows);
    Duration within =
        rows.stream().map(row -> Topics.patience(row.topic())).min(naturalOrder()).orElseThrow();
    if (!doorbell.answered() && within.isZero()) {
      table.announce();
    }
    TransactionSynchronizationManager.registerSynchronization(
        new RingAfterCommit(doorbell, within));
  }

  private static OutboxRow row(String source, Outgoing event, Instant now) {
    if (!TOPICS.contains(event.topic())) {
      throw new IllegalArgumentException("The log has no topic " + event.topic() + ".");
    }
    return new OutboxRow(
        0,
        event.topic(),
        event.type(),
        source,
        event.subject(),
        UuidCreator.getTimeOrderedEpoch(),
        now,
        event.traceparent(),
        null,
        EventJson.write(event.data()));
  }

  private record RingAfterCommit(Doorbell doorbell, Duration within)
      implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      doorbell.ringWithin(within);
    }
  }
}
