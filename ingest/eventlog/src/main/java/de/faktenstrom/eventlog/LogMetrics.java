package de.faktenstrom.eventlog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the log tells a monitor: rows waiting in the outbox, refused ones, dead letters, lag of
/// each reader here.
final class LogMetrics {

  private final MeterRegistry registry;
  private final Map<String, Gauge> lags = new ConcurrentHashMap<>();

  LogMetrics(MeterRegistry registry, LogTables tables) {
    this.registry = registry;
    Gauge.builder("faktenstrom.outbox.waiting", tables.outbox(), OutboxTable::waiting)
        .description("Events that are not in Kafka yet, counted up to 100,000")
        .register(registry);
    Gauge.builder("faktenstrom.outbox.refused", tables.outbox(), OutboxTable::refused)
        .description("Events that Kafka refused for good")
        .register(registry);
    Gauge.builder("faktenstrom.dead.letters", tables.dead(), DeadLetterTable::waiting)
        .description("Dead letters that wait for a replay")
        .register(registry);
  }

  void watch(String reader, ReaderLoop loop) {
    lags.put(
        reader,
        Gauge.builder("faktenstrom.reader.lag", loop, ReaderLoop::lag)
            .tag("reader", reader)
            .strongReference(true)
            .description("Events of the partitions read here that are not applied yet")
            .register(registry));
  }

  void forget(String reader) {
    Gauge gauge = lags.remove(reader);
    if (gauge != null) {
      registry.remove(gauge);
    }
  }
}
