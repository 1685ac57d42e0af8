package de.faktenstrom.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Servers that somebody else runs. They may be starting too, so they are waited for; what waiting
/// does not mend is said at once.
///
/// @param patience how long an answer is waited for
record GivenServers(Duration patience) {

  private static final int OLDEST_POSTGRES = 18;
  private static final int TIMEOUT_MILLIS = 3_000;

  /// Returns the addresses once a broker of them answers.
  ///
  /// @throws StartRefused where none does in time
  String broker(String addresses) throws InterruptedException {
    waitFor(
        () -> askBroker(addresses),
        "No broker of FAKTENSTROM_KAFKA answers at %s; is it running, and is the address right?"
            .formatted(addresses));
    return addresses;
  }

  /// Returns the JDBC address once the database can be used.
  ///
  /// @throws StartRefused where it does not answer in time, refuses the login, or is too old
  String database(DatabaseAddress address) throws InterruptedException {
    waitFor(
        () -> askDatabase(address),
        "No PostgreSQL of FAKTENSTROM_DATABASE answers at %s; is it running, and is the address right?"
            .formatted(address.place()));
    return address.jdbcUrl();
  }

  private interface Question {
    /// Absent when it was answered; otherwise why not yet.
    @Nullable Exception ask() throws InterruptedException;
  }

  private void waitFor(Question question, String otherwise) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (Exception trouble = question.ask(); trouble != null; trouble = question.ask()) {
      if (System.nanoTime() > end) {
        throw new StartRefused(otherwise, trouble);
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private static @Nullable Exception askBroker(String addresses) throws InterruptedException {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            addresses,
            "default.api.timeout.ms",
            TIMEOUT_MILLIS,
            "request.timeout.ms",
            TIMEOUT_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().nodes().get();
      return null;
    } catch (KafkaException | ExecutionException e) {
      return e;
    }
  }

  private static @Nullable Exception askDatabase(DatabaseAddress address) {
    DriverManager.setLoginTimeout(TIMEOUT_MILLIS / 1_000);
    try (Connection connection = DriverManager.getConnection(address.jdbcUrl())) {
      requireVersion(connection.getMetaData().getDatabaseMajorVersion(), address);
      return null;
    } catch (SQLException e) {
      String refusal = refusal(String.valueOf(e.getSQLState()), address);
      if (refusal != null) {
        throw new StartRefused(refusal, e);
      }
      return e;
    }
  }

  static void requireVersion(int version, DatabaseAddress address) {
    if (version < OLDEST_POSTGRES) {
      throw new StartRefused(
          "PostgreSQL at %s is version %d; Faktenstrom needs %d or newer."
              .formatted(address.place(), version, OLDEST_POSTGRES));
    }
  }

  /// What an answer of the server means that waiting does not change.
  private static @Nullable String refusal(String state, DatabaseAddress address) {
    if (state.startsWith("28")) {
      return "PostgreSQL at %s refuses user or password of FAKTENSTROM_DATABASE."
          .formatted(address.place());
    }
    return state.equals("3D000")
        ? "PostgreSQL at %s has no database %s; make it, or name another in FAKTENSTROM_DATABASE."
            .formatted(address.place(), address.name())
        : null;
  }
}
