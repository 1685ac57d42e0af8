package de.faktenstrom.eventlog;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// What each reader has applied and how far it has come.
final class AppliedTable {

  private static final String APPLY =
      """
      with moved as (
        insert into eventlog.position (reader, topic, partition, topic_id, next_offset)
        select ?, topic, partition, '', next_offset
        from unnest(?::text[], ?::int[], ?::bigint[]) as p (topic, partition, next_offset)
        on conflict (reader, topic, partition) do update set next_offset = excluded.next_offset)
      insert into eventlog.applied (reader, event_id)
      select ?, unnest(?::uuid[])
      on conflict do nothing
      returning event_id
      """;

  private static final String START =
      """
      insert into eventlog.position (reader, topic, partition, topic_id, next_offset)
      values (?, ?, ?, ?, 0)
      on conflict (reader, topic, partition) do update
      set next_offset = case when position.topic_id in (excluded.topic_id, '')
            then position.next_offset else 0 end,
          topic_id = excluded.topic_id
      returning next_offset
      """;

  private static final String PRUNE =
      """
      delete from eventlog.applied where (reader, event_id) in (
        select reader, event_id from eventlog.applied
        where reader = ? and event_id < ? order by event_id limit 10000)
      """;

  private final JdbcTemplate jdbc;

  AppliedTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Records ids as applied and the reader as having come past `places`, in one statement.
  ///
  /// @return the ids that were new
  Set<UUID> apply(String reader, List<UUID> ids, Collection<Place> places) {
    Map<String, Place> furthest = new TreeMap<>();
    for (Place place : places) {
      furthest.merge(
          place.topic() + "-" + place.partition(),
          place,
          (a, b) -> a.offset() > b.offset() ? a : b);
    }
    List<Place> ends = List.copyOf(furthest.values());
    return new HashSet<>(
        jdbc.query(
            connection -> {
              var sql = connection.prepareStatement(APPLY);
              sql.setString(1, reader);
              sql.setArray(
                  2, connection.createArrayOf("text", ends.stream().map(Place::topic).toArray()));
              sql.setArray(
                  3,
                  connection.createArrayOf("int4", ends.stream().map(Place::partition).toArray()));
              sql.setArray(
                  4,
                  connection.createArrayOf(
                      "int8", ends.stream().map(end -> end.offset() + 1).toArray()));
              sql.setString(5, reader);
              sql.setArray(6, connection.createArrayOf("uuid", ids.toArray()));
              return sql;
            },
            (rs, _) -> rs.getObject(1, UUID.class)));
  }

  /// For the rest of the transaction. Its position goes or stays with its effect, so what is lost
  /// is read again.
  void needNoDiskSync() {
    jdbc.execute("set local synchronous_commit = off");
  }

  /// Where the reader goes on in a partition: 0 where it never was, or where the topic was made
  /// anew since.
  long start(String reader, String topic, int partition, String topicId) {
    Long next = jdbc.queryForObject(START, Long.class, reader, topic, partition, topicId);
    return next == null ? 0 : next;
  }

  void forget(String reader, UUID id) {
    jdbc.update("delete from eventlog.applied where reader = ? and event_id = ?", reader, id);
  }

  /// Forgets all that a reader has applied, so that it reads the log from its beginning.
  void rewind(String reader) {
    jdbc.update("delete from eventlog.applied where reader = ?", reader);
    jdbc.update("delete from eventlog.position where reader = ?", reader);
  }

  /// @return how many ids older than `before` went
  int prune(Instant before) {
    UUID edge = new UUID(before.toEpochMilli() << 16, 0);
    int all = 0;
    for (String reader :
        jdbc.queryForList("select distinct reader from eventlog.position", String.class)) {
      int some;
      do {
        some = jdbc.update(PRUNE, reader, edge);
        all += some;
      } while (some > 0);
    }
    return all;
  }

  /// Next offsets by reader and by `topic-partition`.
  List<Position> positions() {
    return jdbc.query(
        "select reader, topic, partition, next_offset from eventlog.position",
        (rs, _) ->
            new Position(rs.getString(1), new Place(rs.getString(2), rs.getInt(3), rs.getLong(4))));
  }

  /// @param next the first record not yet read
  record Position(String reader, Place next) {}
}
