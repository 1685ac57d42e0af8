package de.faktenstrom.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Dead letters with their bytes, as long as somebody may want to replay them.
final class DeadLetterTable {

  private static final String BURY =
      """
      insert into eventlog.dead_letter (reader, event_id, topic, partition, "offset", type, source,
        subject, time, traceparent, data, error, cause, at)
      values (:reader, :id, :topic, :partition, :offset, :type, :source,
        :subject, :time, :traceparent, :data, :error, :cause, :at)
      on conflict (reader, event_id) do update set partition = excluded.partition,
        "offset" = excluded."offset", error = excluded.error, cause = excluded.cause,
        at = excluded.at, replayed = null
      """;

  // A stage's readers are named by it, with or without a dash and more.
  private static final String OF_STAGE = "(reader = :stage or starts_with(reader, :stage || '-'))";

  private static final String LIST =
      "select * from eventlog.dead_letter where " + OF_STAGE + " order by at desc limit :limit";

  private static final String TAKE =
      """
      update eventlog.dead_letter set replayed = :now where (reader, event_id) in (
        select reader, event_id from eventlog.dead_letter
        where %s and replayed is null and type is not null and at < :now
          and (cast(:id as uuid) is null or event_id = :id)
        order by topic, partition, "offset" limit 50 for update skip locked)
      returning *
      """
          .formatted(OF_STAGE);

  private final JdbcClient jdbc;

  DeadLetterTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void bury(DeadLetter letter, byte @Nullable [] data) {
    jdbc.sql(BURY)
        .param("reader", letter.reader())
        .param("id", letter.id())
        .param("topic", letter.topic())
        .param("partition", letter.partition())
        .param("offset", letter.offset())
        .param("type", letter.type())
        .param("source", letter.source())
        .param("subject", letter.subject())
        .param("time", time(letter.time()))
        .param("traceparent", letter.traceparent())
        .param("data", data, java.sql.Types.BINARY)
        .param("error", letter.error())
        .param("cause", letter.cause())
        .param("at", time(letter.at()))
        .update();
  }

  List<DeadLetter> list(String stage, int limit) {
    return jdbc.sql(LIST)
        .param("stage", stage)
        .param("limit", limit)
        .query((rs, _) -> letter(rs))
        .list();
  }

  /// Marks some of those that wait as replayed, in the order they had in the log.
  ///
  /// @param id the only one wanted; absent: all
  List<Taken> take(String stage, @Nullable UUID id, Instant now) {
    return jdbc
        .sql(TAKE)
        .param("stage", stage)
        .param("id", id, java.sql.Types.OTHER)
        .param("now", time(now))
        .query((rs, _) -> new Taken(letter(rs), rs.getBytes("data")))
        .stream()
        .sorted(Taken.IN_LOG_ORDER)
        .toList();
  }

  long waiting() {
    return jdbc.sql("select count(*) from eventlog.dead_letter where replayed is null")
        .query(Long.class)
        .single();
  }

  private static DeadLetter letter(ResultSet rs) throws SQLException {
    return new DeadLetter(
        rs.getString("reader"),
        rs.getObject("event_id", UUID.class),
        rs.getString("topic"),
        rs.getInt("partition"),
        rs.getLong("offset"),
        rs.getString("type"),
        rs.getString("source"),
        rs.getString("subject"),
        instant(rs, "time"),
        rs.getString("traceparent"),
        rs.getString("error"),
        rs.getString("cause"),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        instant(rs, "replayed"),
        null,
        null);
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /// A letter beside its bytes.
  record Taken(DeadLetter letter, byte[] data) {
    static final java.util.Comparator<Taken> IN_LOG_ORDER =
        java.util.Comparator.comparing((Taken taken) -> taken.letter().topic())
            .thenComparing(taken -> taken.letter().partition())
            .thenComparing(taken -> taken.letter().offset());
  }
}
