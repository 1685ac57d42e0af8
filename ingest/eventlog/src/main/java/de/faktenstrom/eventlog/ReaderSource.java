package de.faktenstrom.eventlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// What a reader reads, and where it goes on.
record ReaderSource(
    EventLogSettings settings, AppliedTable applied, String reader, String topic, Pace pace) {

  KafkaConsumer<byte[], byte[]> connect() {
    return LogClients.consumer(settings, reader, pace);
  }

  /// @throws RuntimeException where broker or database cannot say
  Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    if (!partitions.isEmpty()) {
      String topicId = topicId();
      for (TopicPartition partition : partitions) {
        positions.put(
            partition, applied.start(reader, partition.topic(), partition.partition(), topicId));
      }
    }
    return positions;
  }

  private String topicId() {
    try (Admin admin = LogClients.admin(settings)) {
      Map<String, TopicDescription> known =
          admin.describeTopics(List.of(topic)).allTopicNames().get();
      return Objects.requireNonNull(known.get(topic)).topicId().toString();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }
}
