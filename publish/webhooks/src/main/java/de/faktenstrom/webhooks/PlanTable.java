package de.faktenstrom.webhooks;

import de.faktenstrom.publish.events.Delivered.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what is to be delivered, one statement for each kind of row, however many there are.
final class PlanTable {

  private final JdbcClient db;

  PlanTable(JdbcClient db) {
    this.db = db;
  }

  /// An item at an endpoint.
  record Holding(UUID item, UUID endpoint) {}

  /// Who got or will get some version of these items.
  Set<Holding> holders(Collection<UUID> items) {
    return new HashSet<>(
        db.sql(
                """
                select distinct item, endpoint from webhooks.delivery
                where item = any (?::uuid[]) and state <> 'suppressed'
                """)
            .param(Sql.array("uuid", items, item -> item))
            .query(
                (row, _) -> new Holding(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            .list());
  }

  /// What was announced last of an item.
  record Last(int revision, int version) {}

  /// What was announced last of each of these items, as far as anybody got it.
  Map<UUID, Last> last(Collection<UUID> items) {
    Map<UUID, Last> last = new HashMap<>();
    db.sql(
            """
            select distinct on (item) item, revision, version from webhooks.announcement
            where item = any (?::uuid[]) order by item, revision desc
            """)
        .param(Sql.array("uuid", items, item -> item))
        .query((row, _) ->
            last.put(row.getObject(1, UUID.class), new Last(row.getInt(2), row.getInt(3))))
        .list();
    return last;
  }

  /// An announcement to be stored.
  record Row(
      UUID item,
      int revision,
      int version,
      String type,
      Instant at,
      String rest,
      @Nullable String traceparent) {}

  /// One announcement of one item.
  record Key(UUID item, int revision) {}

  /// @return their ids; those that were stored before are missing
  Map<Key, Long> announce(List<Row> rows) {
    Map<Key, Long> ids = new HashMap<>();
    db.sql(
            """
            insert into webhooks.announcement
              (item, revision, version, type, at, rest, traceparent)
            select * from unnest(?::uuid[], ?::int[], ?::int[], ?::text[], ?::timestamptz[],
              ?::text[], ?::text[])
            on conflict do nothing returning id, item, revision
            """)
        .param(Sql.array("uuid", rows, Row::item))
        .param(Sql.array("int", rows, Row::revision))
        .param(Sql.array("int", rows, Row::version))
        .param(Sql.array("text", rows, Row::type))
        .param(Sql.array("timestamptz", rows, Row::at))
        .param(Sql.array("text", rows, Row::rest))
        .param(Sql.array("text", rows, Row::traceparent))
        .query((row, _) ->
            ids.put(new Key(row.getObject(2, UUID.class), row.getInt(3)), row.getLong(1)))
        .list();
    return ids;
  }

  /// Takes so many sequence numbers of each partner, in this transaction and one after another with
  /// all others.
  ///
  /// @return the last one taken
  Map<UUID, Long> take(Map<UUID, Integer> counts) {
    List<Map.Entry<UUID, Integer>> rows = new ArrayList<>(counts.entrySet());
    Map<UUID, Long> last = new HashMap<>();
    db.sql(
            """
            with wanted as (select * from unnest(?::uuid[], ?::int[]) as w (id, n)),
            locked as (
              select id from webhooks.partner where id in (select id from wanted)
              order by id for update
            )
            update webhooks.partner p set last_sequence = last_sequence + w.n
            from wanted w join locked l on l.id = w.id where p.id = w.id
            returning p.id, p.last_sequence
            """)
        .param(Sql.array("uuid", rows, Map.Entry::getKey))
        .param(Sql.array("int", rows, Map.Entry::getValue))
        .query((row, _) -> last.put(row.getObject(1, UUID.class), row.getLong(2)))
        .list();
    return last;
  }

  /// One event of a partner's feed.
  record EventRow(UUID partner, long sequence, long announcement) {}

  void insertEvents(List<EventRow> rows) {
    db.sql(
            """
            insert into webhooks.event (partner, sequence, announcement)
            select * from unnest(?::uuid[], ?::bigint[], ?::bigint[])
            """)
        .param(Sql.array("uuid", rows, EventRow::partner))
        .param(Sql.array("bigint", rows, EventRow::sequence))
        .param(Sql.array("bigint", rows, EventRow::announcement))
        .update();
  }

  /// @param claimedUntil absent where somebody else may send it
  record DeliveryRow(
      UUID endpoint,
      long sequence,
      long announcement,
      UUID item,
      int revision,
      @Nullable Instant claimedUntil) {}

  /// One event at one endpoint.
  record Place(UUID endpoint, long sequence) {}

  /// @return the deliveries' ids
  Map<Place, Long> insertDeliveries(List<DeliveryRow> rows, Instant now) {
    Map<Place, Long> ids = HashMap.newHashMap(rows.size());
    db.sql(
            """
            insert into webhooks.delivery (endpoint, sequence, announcement, item, revision,
              claimed_until, state, next_attempt, planned)
            select d.endpoint, d.sequence, d.announcement, d.item, d.revision, d.claimed,
              'waiting', ?, ?
            from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::uuid[], ?::int[], ?::timestamptz[])
              with ordinality as d (endpoint, sequence, announcement, item, revision, claimed, n)
            order by d.n
            returning id, endpoint, sequence
            """)
        .param(Sql.time(now))
        .param(Sql.time(now))
        .param(Sql.array("uuid", rows, DeliveryRow::endpoint))
        .param(Sql.array("bigint", rows, DeliveryRow::sequence))
        .param(Sql.array("bigint", rows, DeliveryRow::announcement))
        .param(Sql.array("uuid", rows, DeliveryRow::item))
        .param(Sql.array("int", rows, DeliveryRow::revision))
        .param(Sql.array("timestamptz", rows, DeliveryRow::claimedUntil))
        .query((row, _) ->
            ids.put(new Place(row.getObject(2, UUID.class), row.getLong(3)), row.getLong(1)))
        .list();
    return ids;
  }

  /// A delivery that was overtaken.
  record Overtaken(
      UUID endpoint, String partnerName, UUID item, int version, int revision, int attempts) {}

  /// Marks what is older than these corrections and withdrawals and still waits. What is on its way
  /// right now cannot be called back: if it arrives it counts as delivered, and the correction
  /// follows it.
  List<Overtaken> supersede(List<Key> by, Instant now) {
    return db.sql(
            """
            update webhooks.delivery d set state = ?, last_at = ?,
              detail = 'A correction or withdrawal came first.'
            from unnest(?::uuid[], ?::int[]) as b (item, revision), webhooks.announcement a,
              webhooks.endpoint e, webhooks.partner p
            where d.item = b.item and d.revision < b.revision and d.state in ('waiting', 'retrying')
              and a.id = d.announcement and e.id = d.endpoint and p.id = e.partner
            returning d.endpoint, p.name, d.item, a.version, d.revision, d.attempts
            """)
        .param(State.SUPERSEDED.toString())
        .param(Sql.time(now))
        .param(Sql.array("uuid", by, Key::item))
        .param(Sql.array("int", by, Key::revision))
        .query((row, _) ->
            new Overtaken(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6)))
        .list();
  }
}
