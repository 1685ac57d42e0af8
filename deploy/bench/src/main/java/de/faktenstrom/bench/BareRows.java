package de.faktenstrom.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/// Rows of a given size in one statement a batch, as the program writes its own.
final class BareRows implements AutoCloseable {

  private final Connection connection;

  BareRows(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  void insert(String table, int count, int size) throws SQLException {
    write("insert into " + table + " (data) select unnest(?::bytea[])", count, size);
  }

  void outbox(String topic, int count, int size) throws SQLException {
    write(
        "insert into outbox (topic, data) select '" + topic + "', unnest(?::bytea[])", count, size);
  }

  void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void write(String sql, int count, int size) throws SQLException {
    byte[][] values = new byte[count][size];
    for (byte[] value : values) {
      Arrays.fill(value, (byte) 'x');
    }
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, values);
      statement.executeUpdate();
    }
  }
}
