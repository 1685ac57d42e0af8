package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/// Writes rows to Kafka and waits until the broker has them. For one thread.
final class LogWriter implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Duration patience;
  private final Supplier<Producer<byte[], byte[]>> connect;
  private @Nullable Producer<byte[], byte[]> producer;

  LogWriter(Supplier<Producer<byte[], byte[]>> connect) {
    this(connect, PATIENCE);
  }

  /// @param patience how long the broker may take for one batch
  LogWriter(Supplier<Producer<byte[], byte[]>> connect, Duration patience) {
    this.connect = connect;
    this.patience = patience;
  }

  /// @return causes by row id of those that Kafka will never take; all others are in the log
  /// @throws BrokerTrouble where some may not be in the log; those that are, are a prefix for each
  ///   subject
  Map<Long, String> write(List<OutboxRow> rows) throws BrokerTrouble, InterruptedException {
    try {
      return await(rows, send(rows));
    } catch (KafkaException | TimeoutException e) {
      abandon();
      throw new BrokerTrouble(e);
    } catch (InterruptedException e) {
      abandon();
      throw e;
    }
  }

  private List<Future<?>> send(List<OutboxRow> rows) {
    Producer<byte[], byte[]> open = producer;
    if (open == null) {
      open = connect.get();
      producer = open;
    }
    List<Future<?>> sent = new ArrayList<>(rows.size());
    for (OutboxRow row : rows) {
      sent.add(open.send(Envelope.seal(row)));
    }
    return sent;
  }

  private Map<Long, String> await(List<OutboxRow> rows, List<Future<?>> sent)
      throws TimeoutException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    Map<Long, String> refused = new HashMap<>();
    for (int i = 0; i < sent.size(); i++) {
      try {
        sent.get(i).get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (ExecutionException e) {
        refused.put(rows.get(i).id(), permanent(e.getCause()));
      }
    }
    return refused;
  }

  private static String permanent(@Nullable Throwable cause) {
    if (cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException) {
      return Cause.of(cause).text();
    }
    throw cause instanceof KafkaException known ? known : new KafkaException(cause);
  }

  /// What is not yet sent must not be sent behind our back, after a later attempt.
  private void abandon() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  @Override
  public void close() {
    abandon();
  }

  /// The broker is away, or says so.
  @SuppressWarnings("serial")
  static final class BrokerTrouble extends Exception {
    BrokerTrouble(Throwable cause) {
      super(cause);
    }
  }
}
