package de.faktenstrom.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// The rows between a stage's transaction and Kafka, each in one of [#SHARDS] shards by its
/// subject. Who holds a shard's lock may send its rows, so that two relays never have rows of one
/// subject in hand.
final class OutboxTable {

  static final int SHARDS = 16;

  private static final int LOCKS = 0x6f757462;

  private static final String INSERT =
      """
      insert into eventlog.outbox
        (shard, topic, type, source, subject, event_id, time, traceparent, addressee, data)
      select * from unnest(?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
        ?::timestamptz[], ?::text[], ?::text[], ?::bytea[])
      """;

  private static final String LOCK =
      "select shard from generate_series(0, ?) shard where pg_try_advisory_xact_lock(?, shard)";

  // The sum keeps a batch of large events from filling the memory; it costs no read of the data.
  private static final String READ =
      """
      select id, topic, type, source, subject, event_id, time, traceparent, addressee, data
      from (select o.*, sum(octet_length(data)) over (order by id) - octet_length(data) as before
            from (select * from eventlog.outbox where shard = any (?) order by id limit ?) o) b
      where before < ?
      order by id
      """;

  private static final String REFUSE =
      """
      insert into eventlog.refused
        (id, topic, type, source, subject, event_id, time, traceparent, data, cause)
      select id, topic, type, source, subject, event_id, time, traceparent, data, ?
      from eventlog.outbox where id = ?
      """;

  private final JdbcTemplate jdbc;

  OutboxTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  static int shardOf(String subject) {
    return Math.floorMod(subject.hashCode(), SHARDS);
  }

  /// Appends the rows in the order given; their `id` is of no account.
  void insert(List<OutboxRow> rows) {
    jdbc.update(connection -> {
      var statement = connection.prepareStatement(INSERT);
      Object[] columns = columns(rows);
      String[] types = {
        "int2", "text", "text", "text", "text", "uuid", "timestamptz", "text", "text", "bytea"
      };
      for (int i = 0; i < types.length; i++) {
        statement.setArray(i + 1, connection.createArrayOf(types[i], (Object[]) columns[i]));
      }
      return statement;
    });
  }

  private static Object[] columns(List<OutboxRow> rows) {
    return new Object[] {
      rows.stream().map(row -> (short) shardOf(row.subject())).toArray(Short[]::new),
      rows.stream().map(OutboxRow::topic).toArray(String[]::new),
      rows.stream().map(OutboxRow::type).toArray(String[]::new),
      rows.stream().map(OutboxRow::source).toArray(String[]::new),
      rows.stream().map(OutboxRow::subject).toArray(String[]::new),
      rows.stream().map(OutboxRow::eventId).toArray(UUID[]::new),
      rows.stream().map(row -> row.time().toString()).toArray(String[]::new),
      rows.stream().map(OutboxRow::traceparent).toArray(String[]::new),
      rows.stream().map(OutboxRow::addressee).toArray(String[]::new),
      rows.stream().map(OutboxRow::data).toArray(byte[][]::new)
    };
  }

  /// Tells relays of other processes. Delivered when the transaction commits.
  void announce() {
    jdbc.query("select pg_notify('faktenstrom_outbox', '')", rs -> {});
  }

  /// The shards that this transaction now holds, until it ends.
  List<Integer> lockShards() {
    return jdbc.query(LOCK, (rs, _) -> rs.getInt(1), SHARDS - 1, LOCKS);
  }

  /// The oldest rows of the shards, in order; at least one, if there is any, and not much more than
  /// `bytes` of data.
  List<OutboxRow> read(List<Integer> shards, int rows, long bytes) {
    return jdbc.query(
        connection -> {
          var statement = connection.prepareStatement(READ);
          statement.setArray(1, connection.createArrayOf("int2", shards.toArray()));
          statement.setInt(2, rows);
          statement.setLong(3, bytes);
          return statement;
        },
        (rs, _) -> row(rs));
  }

  private static OutboxRow row(ResultSet rs) throws SQLException {
    return new OutboxRow(
        rs.getLong(1),
        rs.getString(2),
        rs.getString(3),
        rs.getString(4),
        rs.getString(5),
        rs.getObject(6, UUID.class),
        rs.getObject(7, OffsetDateTime.class).toInstant(),
        rs.getString(8),
        rs.getString(9),
        rs.getBytes(10));
  }

  /// Sets rows aside that Kafka will not take; they still are in the outbox after this.
  ///
  /// @param causes by the row's id
  void refuse(Map<Long, String> causes) {
    jdbc.batchUpdate(
        REFUSE,
        causes.entrySet().stream().map(e -> new Object[] {e.getValue(), e.getKey()}).toList());
  }

  void delete(List<OutboxRow> rows) {
    Long[] ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
    jdbc.update((Connection connection) -> {
      var statement = connection.prepareStatement("delete from eventlog.outbox where id = any (?)");
      statement.setArray(1, connection.createArrayOf("int8", ids));
      return statement;
    });
  }

  /// A lost deletion is made good by sending again, so the disk need not be waited for.
  void needNoDiskSync() {
    jdbc.execute("set local synchronous_commit = off");
  }

  /// Rows waiting, counted up to 100,000.
  long waiting() {
    Long count =
        jdbc.queryForObject(
            "select count(*) from (select 1 from eventlog.outbox limit 100000) counted",
            Long.class);
    return count == null ? 0 : count;
  }

  long refused() {
    Long count = jdbc.queryForObject("select count(*) from eventlog.refused", Long.class);
    return count == null ? 0 : count;
  }
}
