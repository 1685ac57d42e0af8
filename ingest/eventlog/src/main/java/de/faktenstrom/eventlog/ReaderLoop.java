package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One reader's thread: polls, hands batches on, commits offsets. The database says where to go on,
/// in the same transaction as the effect; the offsets in Kafka are for its own tools.
final class ReaderLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderLoop.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration CLOSE = Duration.ofSeconds(3);
  private static final Duration RECONNECT = Duration.ofSeconds(1);
  private static final long BETWEEN_COMMITS_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long BREATHE_NANOS = Duration.ofSeconds(5).toNanos();

  private final ReaderSource source;
  private final BatchReader batches;
  private final Traffic traffic;
  private final Consumer<List<Event>> route;
  private final Doorbell stop = new Doorbell();
  private volatile boolean stopping;
  private volatile long lag;
  private volatile @Nullable KafkaConsumer<byte[], byte[]> current;
  private long lastPoll;
  private long lastCommit = System.nanoTime();
  private boolean uncommitted;

  ReaderLoop(
      ReaderSource source, BatchReader batches, Traffic traffic, Consumer<List<Event>> route) {
    this.source = source;
    this.batches = batches;
    this.traffic = traffic;
    this.route = route;
  }

  /// Records of the partitions held here that are not applied yet.
  long lag() {
    return lag;
  }

  void stop() {
    stopping = true;
    stop.ring();
    KafkaConsumer<byte[], byte[]> open = current;
    if (open != null) {
      open.wakeup();
    }
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        readUntilStopped();
      } catch (WakeupException | BatchReader.Stopping _) {
        LOG.debug("Reader {} stops", source.reader());
      } catch (Throwable e) {
        // Whatever it was, a thread that ends here would leave the reader dead until somebody
        // looks.
        LOG.warn("Reader {} connects anew: {}", source.reader(), Cause.of(e));
        pause();
      }
    }
  }

  private void readUntilStopped() {
    KafkaConsumer<byte[], byte[]> consumer = source.connect();
    try {
      current = consumer;
      consumer.subscribe(List.of(source.topic()), new GoOn(consumer));
      while (!stopping) {
        // Before the poll: what is held while it waits grows old in memory.
        if (source.pace().yields()) {
          traffic.letOthersPass(this::waited);
        }
        read(consumer);
      }
    } finally {
      current = null;
      consumer.close(CloseOptions.timeout(CLOSE));
    }
  }

  private void read(KafkaConsumer<byte[], byte[]> consumer) {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    lastPoll = System.nanoTime();
    long behind =
        consumer.assignment().stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum();
    lag = behind + records.count();
    if (records.isEmpty()) {
      if (uncommitted) {
        commit(consumer);
      }
      return;
    }
    List<Received> batch = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      batch.add(Envelope.open(record, source.reader()));
    }
    if (source.pace().yields()) {
      handle(consumer, batch);
    } else {
      traffic.pass(() -> handle(consumer, batch));
    }
    consumer.resume(consumer.paused());
    lag = behind;
    commit(consumer);
  }

  private void handle(KafkaConsumer<byte[], byte[]> consumer, List<Received> batch) {
    batches.handle(batch, route, duration -> rest(consumer, duration));
  }

  // Nobody waits for these, the database knows better; the broker writes and answers each of them.
  private void commit(KafkaConsumer<byte[], byte[]> consumer) {
    if (lastPoll - lastCommit > BETWEEN_COMMITS_NANOS) {
      lastCommit = lastPoll;
      uncommitted = false;
      consumer.commitAsync((_, trouble) -> logged(trouble));
    } else {
      uncommitted = true;
    }
  }

  /// Stays in the group while it waits, without taking more.
  private void rest(KafkaConsumer<byte[], byte[]> consumer, Duration duration) {
    if (stopping) {
      throw new BatchReader.Stopping();
    }
    if (duration.isZero() && System.nanoTime() - lastPoll < BREATHE_NANOS) {
      return;
    }
    consumer.pause(consumer.assignment());
    ConsumerRecords<byte[], byte[]> early = consumer.poll(duration);
    lastPoll = System.nanoTime();
    // A partition that came to us during the poll was not paused.
    for (TopicPartition partition : early.partitions()) {
      consumer.seek(partition, early.records(partition).getFirst().offset());
    }
  }

  private void logged(@Nullable Exception trouble) {
    if (trouble != null) {
      LOG.debug("Reader {} could not commit its offsets", source.reader(), trouble);
    }
  }

  private void pause() {
    waited(RECONNECT);
  }

  /// @return false where the reader is to stop
  private boolean waited(Duration duration) {
    try {
      stop.await(duration);
    } catch (InterruptedException _) {
      stopping = true;
    }
    return !stopping;
  }

  /// Goes on where the database says.
  private final class GoOn implements ConsumerRebalanceListener {
    private final KafkaConsumer<byte[], byte[]> consumer;

    GoOn(KafkaConsumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      source.positions(partitions).forEach(consumer::seek);
    }
  }
}
