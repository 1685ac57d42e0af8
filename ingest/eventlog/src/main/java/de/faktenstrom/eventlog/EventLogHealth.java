package de.faktenstrom.eventlog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// How the log is, asked for now. Each question may take some seconds while broker or database is
/// away.
public final class EventLogHealth implements AutoCloseable {

  private final Admin admin;
  private final LogTables tables;

  EventLogHealth(EventLogSettings settings, LogTables tables) {
    this.admin = LogClients.admin(settings);
    this.tables = tables;
  }

  public boolean brokerReachable() {
    try {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Events not in Kafka yet, counted up to 100,000.
  ///
  /// @throws org.springframework.dao.DataAccessException where the database is away
  public long outboxWaiting() {
    return tables.outbox().waiting();
  }

  /// Events that Kafka refused for good; they lie in `eventlog.refused`.
  ///
  /// @throws org.springframework.dao.DataAccessException where the database is away
  public long refused() {
    return tables.outbox().refused();
  }

  /// Events that each reader has yet to apply, whichever process it runs in.
  ///
  /// @throws IllegalStateException where the broker is away
  /// @throws org.springframework.dao.DataAccessException where the database is away
  public Map<String, Long> lagByReader() {
    List<AppliedTable.Position> positions = tables.applied().positions();
    Map<TopicPartition, OffsetSpec> wanted =
        positions.stream()
            .map(position -> partition(position.next()))
            .distinct()
            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
    Map<TopicPartition, ListOffsetsResultInfo> ends = ends(wanted);
    Map<String, Long> lag = new TreeMap<>();
    for (AppliedTable.Position position : positions) {
      ListOffsetsResultInfo end = ends.get(partition(position.next()));
      long behind = end == null ? 0 : Math.max(0, end.offset() - position.next().offset());
      lag.merge(position.reader(), behind, Long::sum);
    }
    return lag;
  }

  private Map<TopicPartition, ListOffsetsResultInfo> ends(Map<TopicPartition, OffsetSpec> wanted) {
    try {
      return wanted.isEmpty() ? Map.of() : admin.listOffsets(wanted).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker does not answer: " + Cause.of(e).text(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static TopicPartition partition(Place place) {
    return new TopicPartition(place.topic(), place.partition());
  }

  @Override
  public void close() {
    admin.close();
  }
}
