package de.faktenstrom.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was delivered, for people and for partners that catch up.
final class HistoryTable {

  private final JdbcClient db;

  HistoryTable(JdbcClient db) {
    this.db = db;
  }

  /// The newest first.
  ///
  /// @param before only those with a smaller number
  List<Shown.Delivery> deliveries(Endpoint endpoint, long before, int limit) {
    Map<Long, List<Shown.Attempt>> failures = new HashMap<>();
    List<Shown.Delivery> page =
        db.sql(
                """
                select d.*, a.version, a.type from webhooks.delivery d
                join webhooks.announcement a on a.id = d.announcement
                where d.endpoint = ? and d.id < ? order by d.id desc limit ?
                """)
            .param(endpoint.id())
            .param(before)
            .param(limit)
            .query((row, _) -> delivery(endpoint, row, failures))
            .list();
    failures(endpoint.id(), failures);
    return page;
  }

  private void failures(UUID endpoint, Map<Long, List<Shown.Attempt>> into) {
    db.sql(
            """
            select * from webhooks.attempt where endpoint = ? and delivery = any (?::bigint[])
            order by delivery, at
            """)
        .param(endpoint)
        .param(Sql.array("bigint", into.keySet(), id -> id))
        .query((row, _) -> {
          List<Shown.Attempt> list =
              into.computeIfAbsent(row.getLong("delivery"), _ -> new ArrayList<>());
          return list.add(
              new Shown.Attempt(
                  Sql.instantThere(row, "at"),
                  (Integer) row.getObject("status"),
                  row.getInt("millis"),
                  row.getString("detail")));
        })
        .list();
  }

  private static Shown.Delivery delivery(
      Endpoint endpoint, ResultSet row, Map<Long, List<Shown.Attempt>> failures)
      throws SQLException {
    long number = row.getLong("id");
    UUID item = row.getObject("item", UUID.class);
    int revision = row.getInt("revision");
    List<Shown.Attempt> attempts = new ArrayList<>();
    failures.put(number, attempts);
    String state = row.getString("state");
    boolean open = state.equals("waiting") || state.equals("retrying");
    return new Shown.Delivery(
        DeliveryId.show(endpoint.id(), number),
        Body.id(endpoint.partner(), item, revision),
        "urn:uuid:" + item,
        row.getString("type"),
        row.getInt("version"),
        revision,
        row.getLong("sequence"),
        state,
        row.getInt("attempts"),
        Sql.instantThere(row, "planned"),
        open ? Sql.instant(row, "next_attempt") : null,
        Sql.instant(row, "last_at"),
        integer(row, "last_status"),
        integer(row, "last_millis"),
        row.getString("detail"),
        attempts);
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : (Integer) value;
  }

  Optional<String> stateOf(DeliveryId id) {
    return db.sql("select state from webhooks.delivery where endpoint = ? and id = ?")
        .param(id.endpoint())
        .param(id.number())
        .query(String.class)
        .optional();
  }

  /// Whether the endpoint was meanwhile told that this version was wrong.
  boolean overtaken(DeliveryId id) {
    return db.sql(
            """
            select exists (
              select 1 from webhooks.delivery d
              join webhooks.delivery n on n.item = d.item and n.endpoint = d.endpoint
                and n.revision > d.revision
              join webhooks.announcement a on a.id = n.announcement
              where d.endpoint = ? and d.id = ?
                and a.type in ('publication.corrected', 'publication.withdrawn'))
            """)
        .param(id.endpoint())
        .param(id.number())
        .query(Boolean.class)
        .single();
  }

  /// The same event as a new delivery, due now.
  long again(DeliveryId id, Instant now) {
    return db.sql(
            """
            insert into webhooks.delivery
              (endpoint, sequence, announcement, item, revision, state, next_attempt, planned)
            select endpoint, sequence, announcement, item, revision, 'waiting', ?, ?
            from webhooks.delivery where endpoint = ? and id = ? returning id
            """)
        .param(Sql.time(now))
        .param(Sql.time(now))
        .param(id.endpoint())
        .param(id.number())
        .query(Long.class)
        .single();
  }

  /// A partner's feed after a sequence. Bodies are those that were signed; what was overtaken
  /// before any of the partner's endpoints had it stays without one.
  List<Shown.EventView> events(UUID partner, long after, int limit) {
    return db.sql(
            """
            select v.sequence, a.item, a.revision, a.version, a.type, a.at, a.rest,
              coalesce((select bool_and(d.state = 'superseded') from webhooks.delivery d
                join webhooks.endpoint e on e.id = d.endpoint
                where d.item = a.item and d.sequence = v.sequence and e.partner = v.partner), false)
                as superseded
            from webhooks.event v join webhooks.announcement a on a.id = v.announcement
            where v.partner = ? and v.sequence > ? order by v.sequence limit ?
            """)
        .param(partner)
        .param(after)
        .param(limit)
        .query((row, _) -> event(partner, row))
        .list();
  }

  private static Shown.EventView event(UUID partner, ResultSet row) throws SQLException {
    UUID item = row.getObject("item", UUID.class);
    long sequence = row.getLong("sequence");
    boolean superseded = row.getBoolean("superseded");
    byte[] body =
        Body.of(
            row.getString("type"), Sql.instantThere(row, "at"), sequence, row.getString("rest"));
    return new Shown.EventView(
        sequence,
        Body.id(partner, item, row.getInt("revision")),
        row.getString("type"),
        "urn:uuid:" + item,
        row.getInt("version"),
        row.getInt("revision"),
        superseded ? null : new String(body, java.nio.charset.StandardCharsets.UTF_8),
        superseded ? Boolean.TRUE : null);
  }
}
