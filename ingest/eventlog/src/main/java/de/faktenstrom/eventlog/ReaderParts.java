package de.faktenstrom.eventlog;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/// What every reader is made of.
///
/// @param traffic of all readers of this process
/// @param reached called at the places where the fault tests end the process
record ReaderParts(
    EventLogSettings settings,
    TransactionTemplate transaction,
    LogTables tables,
    Outbox outbox,
    Clock clock,
    LogMetrics metrics,
    Traffic traffic,
    Consumer<String> reached) {

  ReaderSource source(String reader, String topic, Pace pace) {
    return new ReaderSource(settings, tables.applied(), reader, topic, pace);
  }

  BatchReader batches(ReaderSource source) {
    return new BatchReader(
        transaction,
        tables.applied(),
        source.pace().flush(),
        new Burial(source.reader(), tables.dead(), outbox, clock),
        reached);
  }
}
