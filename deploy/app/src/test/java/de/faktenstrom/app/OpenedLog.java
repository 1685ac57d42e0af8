package de.faktenstrom.app;

import de.faktenstrom.testing.Infrastructure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What the whole program has said so far and goes on to say.
final class OpenedLog {

  private OpenedLog() {}

  /// From the beginning of every stage's topic; to be closed by the caller.
  static KafkaConsumer<String, String> fromTheBeginning() {
    var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                Infrastructure.kafka(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(
        List.of(
            "faktenstrom.ingested",
            "faktenstrom.enriched",
            "faktenstrom.released",
            "faktenstrom.delivered"));
    return consumer;
  }
}
