package de.faktenstrom.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// A broker and a database server, wherever they run.
interface Servers extends AutoCloseable {

  String name();

  String kafka();

  /// Address of a database of that server, with user and password as parameters.
  String jdbcUrl(String database);

  @Override
  void close();

  default String newDatabaseUrl(String name) {
    try (Connection admin = DriverManager.getConnection(jdbcUrl("postgres"));
        Statement statement = admin.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return jdbcUrl(name);
  }

  default DataSource newDatabase(String name) {
    var config = new HikariConfig();
    config.setJdbcUrl(newDatabaseUrl(name));
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    // Tests ask for many databases and close none: what is not used is to be given back soon.
    System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "1000");
    config.setIdleTimeout(10_000);
    return new HikariDataSource(config);
  }
}
