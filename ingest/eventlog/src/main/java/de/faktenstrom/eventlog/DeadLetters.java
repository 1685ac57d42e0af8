package de.faktenstrom.eventlog;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What readers could not apply: listed, and sent once more when its cause is mended.
///
/// A replayed event goes to its topic again with its own id, addressed to the one reader it failed
/// at, whose record of having applied it is taken back in the same transaction. It comes after
/// later events of its subject.
public final class DeadLetters {

  private final TransactionTemplate transaction;
  private final LogTables tables;
  private final JdbcOutbox outbox;
  private final Clock clock;

  DeadLetters(TransactionTemplate transaction, LogTables tables, JdbcOutbox outbox, Clock clock) {
    this.transaction = transaction;
    this.tables = tables;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// For commands beside the running program.
  public static DeadLetters in(DataSource database) {
    LogTables tables = LogTables.in(database);
    Clock clock = Clock.systemUTC();
    return new DeadLetters(
        new TransactionTemplate(new JdbcTransactionManager(database)),
        tables,
        new JdbcOutbox(tables.outbox(), new Doorbell(), clock),
        clock);
  }

  /// The newest first, without their data, replayed ones included.
  ///
  /// @param stage `desk` lists those of readers `desk` and `desk-…`
  public List<DeadLetter> list(String stage, int limit) {
    return tables.dead().list(stage, limit);
  }

  /// How many wait at all stages together.
  public long waiting() {
    return tables.dead().waiting();
  }

  /// Replays all that wait and are events.
  ///
  /// @return how many
  public int replay(String stage) {
    Instant now = clock.instant();
    int all = 0;
    int some;
    do {
      some = replaySome(stage, null, now);
      all += some;
    } while (some > 0);
    return all;
  }

  /// @return whether it waited and is an event; what never was one cannot be replayed
  public boolean replay(String stage, UUID id) {
    return replaySome(stage, id, clock.instant()) > 0;
  }

  private int replaySome(String stage, @Nullable UUID id, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          List<DeadLetterTable.Taken> taken = tables.dead().take(stage, id, now);
          taken.forEach(one -> tables.applied().forget(one.letter().reader(), one.letter().id()));
          outbox.write(taken.stream().map(DeadLetters::again).toList());
          return taken.size();
        }));
  }

  private static OutboxRow again(DeadLetterTable.Taken taken) {
    DeadLetter letter = taken.letter();
    return new OutboxRow(
        0,
        letter.topic(),
        Objects.requireNonNull(letter.type()),
        Objects.requireNonNull(letter.source()),
        Objects.requireNonNull(letter.subject()),
        letter.id(),
        Objects.requireNonNull(letter.time()),
        letter.traceparent(),
        letter.reader(),
        taken.data());
  }
}
