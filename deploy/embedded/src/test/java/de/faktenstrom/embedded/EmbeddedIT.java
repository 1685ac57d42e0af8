package de.faktenstrom.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedIT {

  @Test
  void brokerKeepsItsTopicsOverARestartOnOtherPorts(@TempDir Path home) throws Exception {
    try (var broker = EmbeddedBroker.start(home.resolve("log"));
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }

    try (var broker = EmbeddedBroker.start(home.resolve("log"));
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
    }
  }

  @Test
  void databaseKeepsItsRowsAndWritesThemToDisk(@TempDir Path home) throws Exception {
    try (var database = EmbeddedDatabase.start(home.resolve("database"), 80);
        var connection = DriverManager.getConnection(database.jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute("create table kept as select 42 as answer");
      assertThat(one(connection, "show fsync")).isEqualTo("on");
      assertThat(one(connection, "show synchronous_commit")).isEqualTo("on");
    }

    try (var database = EmbeddedDatabase.start(home.resolve("database"), 80);
        var connection = DriverManager.getConnection(database.jdbcUrl())) {
      assertThat(one(connection, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void databaseStartsBesideAServerThatAKilledProcessLeftBehind(@TempDir Path home)
      throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var killed =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                home.resolve("database").toString())
            .inheritIO()
            .start();
    assertThat(killed.waitFor()).isEqualTo(137);
    assertThat(home.resolve("database/postmaster.pid")).exists();

    try (var database = EmbeddedDatabase.start(home.resolve("database"), 80);
        var connection = DriverManager.getConnection(database.jdbcUrl())) {
      assertThat(one(connection, "select answer from kept")).isEqualTo("42");
    }
  }

  /// Writes a row and ends as `kill -9` would, its server still running.
  static final class Killed {
    public static void main(String[] directory) throws Exception {
      var database = EmbeddedDatabase.start(Path.of(directory[0]), 80);
      try (var connection = DriverManager.getConnection(database.jdbcUrl());
          var statement = connection.createStatement()) {
        statement.execute("create table kept as select 42 as answer");
      }
      Runtime.getRuntime().halt(137);
    }
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
