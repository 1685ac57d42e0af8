package de.faktenstrom.eventlog;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of schema `eventlog`.
record LogTables(OutboxTable outbox, AppliedTable applied, DeadLetterTable dead) {

  static LogTables in(DataSource database) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    return new LogTables(
        new OutboxTable(jdbc),
        new AppliedTable(jdbc),
        new DeadLetterTable(JdbcClient.create(jdbc)));
  }
}
