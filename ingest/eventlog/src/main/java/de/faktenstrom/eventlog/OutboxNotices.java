package de.faktenstrom.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears PostgreSQL's notices that other processes have appended, on a connection of its own, and
/// rings. Only makes things faster: the relay looks by itself every second.
final class OutboxNotices {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxNotices.class);
  private static final int LISTEN_MILLIS = 500;

  private final DataSource database;
  private final Doorbell doorbell;
  private final Doorbell stopping = new Doorbell();
  private volatile boolean running;
  private @Nullable Thread thread;

  OutboxNotices(DataSource database, Doorbell doorbell) {
    this.database = database;
    this.doorbell = doorbell;
  }

  void start() {
    running = true;
    thread = Thread.ofVirtual().name("relay-notices").start(this::work);
  }

  void stop() {
    running = false;
    stopping.ring();
    if (thread != null) {
      Threads.end(thread);
    }
  }

  private void work() {
    while (running) {
      try (Connection connection = database.getConnection()) {
        listen(connection);
      } catch (SQLException e) {
        LOG.debug("No notices for now: {}", Cause.of(e));
        pause();
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen faktenstrom_outbox");
      doorbell.ring();
      while (running) {
        if (postgres.getNotifications(LISTEN_MILLIS).length > 0) {
          doorbell.ring();
        }
      }
      statement.execute("unlisten *");
    }
  }

  private void pause() {
    try {
      stopping.await(Duration.ofSeconds(1));
    } catch (InterruptedException _) {
      running = false;
    }
  }
}
