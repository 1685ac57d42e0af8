package de.faktenstrom.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The event log for a Spring context that has a `DataSource` (schema `eventlog` migrated), its
/// `PlatformTransactionManager`, [EventLogSettings], a `Clock` and a `MeterRegistry`.
@Configuration(proxyBeanMethods = false)
public class EventLogModule {

  @Bean
  LogTables eventLogTables(DataSource database) {
    return LogTables.in(database);
  }

  @Bean
  Doorbell eventLogDoorbell() {
    return new Doorbell();
  }

  @Bean
  LogMetrics eventLogMetrics(MeterRegistry registry, LogTables tables) {
    return new LogMetrics(registry, tables);
  }

  @Bean
  JdbcOutbox outbox(LogTables tables, Doorbell doorbell, Clock clock) {
    return new JdbcOutbox(tables.outbox(), doorbell, clock);
  }

  @Bean
  TopicsAtStart topicsAtStart(EventLogSettings settings) {
    return new TopicsAtStart(settings);
  }

  @Bean
  Relay relay(
      EventLogSettings settings,
      DataSource database,
      PlatformTransactionManager transactions,
      Doorbell doorbell) {
    LogWriter writer = new LogWriter(() -> LogClients.producer(settings));
    OutboxTable outbox = LogTables.in(database).outbox();
    RelayRound round =
        new RelayRound(new TransactionTemplate(transactions), outbox, writer, CrashPoint::reached);
    return new Relay(round, writer, doorbell, new OutboxNotices(database, doorbell));
  }

  /// Found by Camel under this name.
  @Bean("eventlog")
  EventLogComponent eventLogComponent(ReaderParts parts) {
    return new EventLogComponent(parts);
  }

  @Bean
  ReaderParts eventLogReaderParts(
      EventLogSettings settings,
      PlatformTransactionManager transactions,
      LogTables tables,
      JdbcOutbox outbox,
      Clock clock,
      LogMetrics metrics) {
    return new ReaderParts(
        settings,
        new TransactionTemplate(transactions),
        tables,
        outbox,
        clock,
        metrics,
        new Traffic(),
        CrashPoint::reached);
  }

  @Bean
  DeadLetters deadLetters(
      PlatformTransactionManager transactions, LogTables tables, JdbcOutbox outbox, Clock clock) {
    return new DeadLetters(new TransactionTemplate(transactions), tables, outbox, clock);
  }

  @Bean
  AppliedPruning appliedPruning(LogTables tables, Clock clock) {
    return new AppliedPruning(tables.applied(), clock);
  }

  @Bean
  EventLogHealth eventLogHealth(EventLogSettings settings, LogTables tables) {
    return new EventLogHealth(settings, tables);
  }
}
