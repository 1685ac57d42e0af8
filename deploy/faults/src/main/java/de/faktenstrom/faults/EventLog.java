package de.faktenstrom.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The program's log, written to and read past the program.
final class EventLog implements AutoCloseable {

  private final String servers;
  private final KafkaProducer<byte[], byte[]> producer;

  EventLog(String servers) {
    this.servers = servers;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "acks",
                "all",
                // The broker may be gone for good: the next one listens elsewhere.
                "max.block.ms",
                5_000,
                "request.timeout.ms",
                3_000,
                "delivery.timeout.ms",
                5_000),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /// Writes an enriched item that is no JSON.
  void poison(String id, String name) {
    UUID item = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    String type = "de.faktenstrom.item.enriched.v1";
    send(id, "faktenstrom.enriched", type, "urn:uuid:" + item, "{\"item\":");
  }

  String send(String topic, String type, String subject, String data) {
    String id = newId();
    send(id, topic, type, subject, data);
    return id;
  }

  /// UUIDv7, as the program's own.
  static String newId() {
    return timeOrdered().toString();
  }

  private void send(String id, String topic, String type, String subject, String data) {
    var record = new ProducerRecord<>(topic, null, subject.getBytes(UTF_8), data.getBytes(UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_source",
            "/faults",
            "ce_type",
            type,
            "ce_time",
            Instant.now().toString(),
            "ce_subject",
            subject,
            "content-type",
            "application/json")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    try {
      producer.send(record).get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The first record of a topic whose data contain a text.
  Optional<String> find(String topic, String text) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          String data = new String(record.value(), UTF_8);
          if (data.contains(text)) {
            return Optional.of(data);
          }
        }
      }
      return Optional.empty();
    }
  }

  /// UUIDv7, as the program's own ids are.
  private static UUID timeOrdered() {
    UUID random = UUID.randomUUID();
    long high =
        System.currentTimeMillis() << 16 | 0x7000L | random.getMostSignificantBits() & 0xfffL;
    return new UUID(high, random.getLeastSignificantBits());
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
