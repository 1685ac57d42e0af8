package de.faktenstrom.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads a topic and writes a stage's rows, one transaction a poll, until all items have passed.
record BareStage(Bare.Stage stage, String bootstrapServers, String jdbcUrl, int items)
    implements Callable<Void> {

  @Override
  public Void call() throws SQLException {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            stage.name(),
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest",
            "max.poll.records",
            500);
    try (var consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var rows = new BareRows(DriverManager.getConnection(jdbcUrl))) {
      consumer.subscribe(List.of(stage.from()));
      int done = 0;
      while (done < items) {
        int count = consumer.poll(Duration.ofMillis(200)).count();
        if (count > 0) {
          write(rows, count);
          consumer.commitSync();
          done += count;
        }
      }
    }
    return null;
  }

  private void write(BareRows rows, int count) throws SQLException {
    rows.insert("applied_" + stage.name(), count, 0);
    for (Bare.Table table : stage.tables()) {
      rows.insert(table.name(), count * table.rows(), table.bytes());
    }
    if (stage.to() != null) {
      rows.outbox(stage.to(), count, stage.said());
    }
    rows.commit();
  }
}
