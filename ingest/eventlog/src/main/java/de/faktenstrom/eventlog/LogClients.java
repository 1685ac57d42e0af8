package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Kafka clients as the log needs them.
final class LogClients {

  /// Largest record of a topic of dead letters: an event of [#MAX_EVENT] and its cause fit in.
  static final int MAX_DEAD_LETTER = 16 << 20;

  static final int MAX_EVENT = 8 << 20;

  /// How long a reader that went silent keeps its partitions.
  static final Duration SESSION = Duration.ofSeconds(10);

  /// What a reader with a backlog holds of each partition beside its batch: with a dozen readers
  /// more of it fills the heap.
  private static final int AT_ONCE = 192 << 10;

  /// So many bytes of events are company enough for a reader with patience. Less than what one
  /// partition gives at once: else a backlog in one partition would wait with each fetch.
  private static final int COMPANY = 128 << 10;

  private LogClients() {}

  /// In order and without doubles for each partition as long as it lives. It never gives a record
  /// up by itself: one that expired while a later one of its key got through would turn their
  /// order.
  static KafkaProducer<byte[], byte[]> producer(EventLogSettings settings) {
    Map<String, Object> with = common(settings, "relay");
    with.put(ProducerConfig.ACKS_CONFIG, "all");
    with.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    with.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    with.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
    with.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    with.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    with.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
    with.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
    // Its buffers are used again; those of lz4, 130 KB a batch, are garbage.
    with.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "snappy");
    with.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_DEAD_LETTER);
    return new KafkaProducer<>(with, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static KafkaConsumer<byte[], byte[]> consumer(
      EventLogSettings settings, String reader, Pace pace) {
    Map<String, Object> with = common(settings, reader);
    with.put(ConsumerConfig.GROUP_ID_CONFIG, groupOf(reader));
    with.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, reader + "-" + settings.instance());
    with.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    with.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    with.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    with.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
    with.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    with.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 600_000);
    with.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, pace.batch());
    if (pace.patience().isPositive()) {
      with.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, COMPANY);
      with.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) pace.patience().toMillis());
    }
    with.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
    // Compressed; a larger event still comes, alone.
    with.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, AT_ONCE);
    with.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    return new KafkaConsumer<>(with, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  static String groupOf(String reader) {
    return "faktenstrom." + reader;
  }

  static Admin admin(EventLogSettings settings) {
    Map<String, Object> with = common(settings, "admin");
    with.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    with.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    return Admin.create(with);
  }

  private static Map<String, Object> common(EventLogSettings settings, String purpose) {
    Map<String, Object> with = new HashMap<>();
    with.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    with.put(AdminClientConfig.CLIENT_ID_CONFIG, purpose + "-" + settings.instance());
    with.put(AdminClientConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    with.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    with.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    return with;
  }
}
