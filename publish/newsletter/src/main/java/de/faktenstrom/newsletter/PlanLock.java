package de.faktenstrom.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Parts those who put publications down (many at a time) from those who plan mails of them (one at
/// a time, alone): a plan never misses a newer revision that is being written. Advisory locks of
/// PostgreSQL, held to the end of the transaction.
@Component
class PlanLock {

  private static final long KEY = 0x6e6577736c657474L; // "newslett"

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PlanLock(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Within the caller's transaction.
  void write() {
    jdbc.sql("select 1 from pg_advisory_xact_lock_shared(?)").param(KEY).query().singleValue();
  }

  /// In a transaction of its own, as of the time it begins.
  void plan(Consumer<Instant> work) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("select 1 from pg_advisory_xact_lock(?)").param(KEY).query().singleValue();
      work.accept(clock.instant());
    });
  }
}
