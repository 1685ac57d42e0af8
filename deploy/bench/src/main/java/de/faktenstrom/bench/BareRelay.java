package de.faktenstrom.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// From the outbox to the topics, acknowledged by the broker before the rows go.
final class BareRelay implements Callable<Void> {

  private static final int MOST = 1_000;
  private static final long IDLE_NANOS = 1_000_000;

  private final String bootstrapServers;
  private final String jdbcUrl;
  private volatile boolean stopped;

  BareRelay(String bootstrapServers, String jdbcUrl) {
    this.bootstrapServers = bootstrapServers;
    this.jdbcUrl = jdbcUrl;
  }

  void stop() {
    stopped = true;
  }

  @Override
  public Void call() throws SQLException {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "acks",
            "all",
            "linger.ms",
            1,
            "compression.type",
            "snappy");
    try (var producer =
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        var connection = DriverManager.getConnection(jdbcUrl)) {
      connection.setAutoCommit(false);
      while (!stopped) {
        if (round(connection, producer) == 0) {
          LockSupport.parkNanos(IDLE_NANOS);
        }
      }
    }
    return null;
  }

  private static int round(Connection connection, KafkaProducer<byte[], byte[]> producer)
      throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (var select =
        connection.prepareStatement(
            "select id, topic, data from outbox order by id limit " + MOST)) {
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
          byte[] key =
              Long.toString(rows.getLong(1)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
          producer.send(new ProducerRecord<>(rows.getString(2), key, rows.getBytes(3)));
        }
      }
    }
    producer.flush();
    if (!ids.isEmpty()) {
      try (var delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
        delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
        delete.executeUpdate();
      }
    }
    connection.commit();
    return ids.size();
  }
}
