package de.faktenstrom.eventlog;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// One transaction of the relay: take shards, read their oldest rows, send them, delete them. Dying
/// anywhere in between sends rows again; readers drop what they have applied.
final class RelayRound {

  private static final Logger LOG = LoggerFactory.getLogger(RelayRound.class);
  private static final int ROWS = 2_000;
  private static final long BYTES = 16 << 20;

  private final TransactionTemplate transaction;
  private final OutboxTable table;
  private final LogWriter writer;
  private final Consumer<String> reached;

  RelayRound(
      TransactionTemplate transaction,
      OutboxTable table,
      LogWriter writer,
      Consumer<String> reached) {
    this.transaction = transaction;
    this.table = table;
    this.writer = writer;
    this.reached = reached;
  }

  /// What the next round can expect.
  enum Outcome {
    MOVED,
    NOTHING_THERE,
    OTHERS_AT_WORK
  }

  Outcome run() throws LogWriter.BrokerTrouble, InterruptedException {
    try {
      return transaction.execute(_ -> inTransaction());
    } catch (Carried e) {
      switch (e.getCause()) {
        case LogWriter.BrokerTrouble trouble -> throw trouble;
        case InterruptedException interrupted -> throw interrupted;
        case null, default -> throw e;
      }
    }
  }

  private Outcome inTransaction() {
    List<Integer> shards = table.lockShards();
    List<OutboxRow> rows = shards.isEmpty() ? List.of() : table.read(shards, ROWS, BYTES);
    if (rows.isEmpty()) {
      return shards.size() < OutboxTable.SHARDS ? Outcome.OTHERS_AT_WORK : Outcome.NOTHING_THERE;
    }
    reached.accept("relay.read");
    Map<Long, String> refused = write(rows);
    reached.accept("relay.sent");
    if (!refused.isEmpty()) {
      table.refuse(refused);
      rows.forEach(row -> tell(row, refused.get(row.id())));
    }
    table.needNoDiskSync();
    table.delete(rows);
    reached.accept("relay.deleted");
    return Outcome.MOVED;
  }

  private Map<Long, String> write(List<OutboxRow> rows) {
    try {
      return writer.write(rows);
    } catch (LogWriter.BrokerTrouble | InterruptedException e) {
      throw new Carried(e);
    }
  }

  private static void tell(OutboxRow row, @Nullable String reason) {
    if (reason != null) {
      try (var _ = Trace.of(row.subject(), row.traceparent())) {
        LOG.error("Kafka refuses {} {} for good: {}", row.type(), row.eventId(), reason);
      }
    }
  }

  /// Carries a checked exception out of the transaction, which it rolls back.
  @SuppressWarnings("serial")
  private static final class Carried extends RuntimeException {
    Carried(Exception cause) {
      super(cause);
    }
  }
}
