package de.faktenstrom.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Claims deliveries that are due and records what became of them.
final class DeliveryTable {

  private final JdbcClient db;
  private final EndpointTable endpoints;

  DeliveryTable(JdbcClient db, EndpointTable endpoints) {
    this.db = db;
    this.endpoints = endpoints;
  }

  /// [Endpoint#lanes] in SQL, less what is on its way.
  private static final String ROOM =
      """
      case when e.serial_until is not null then 1 when e.failing_since is not null then 2
      else 16 end - coalesce(f.n, 0)
      """;

  /// Takes what is due at endpoints that have room, oldest first, and of one item at one endpoint
  /// never a newer one before an older one is settled. From an endpoint that catches up only the
  /// first in its queue, through whichever instance.
  ///
  /// @param inFlight how many of each endpoint are on their way through this instance
  List<Job> claim(Map<UUID, Integer> inFlight, Instant now, Instant until) {
    List<Map.Entry<UUID, Integer>> busy = new ArrayList<>(inFlight.entrySet());
    Map<UUID, Endpoint> seen = new HashMap<>();
    return db.sql(
            """
            with flying as (select * from unnest(?::uuid[], ?::int[]) as f (endpoint, n)),
            picked as (
              select x.endpoint, x.id from webhooks.endpoint e
              left join flying f on f.endpoint = e.id
              cross join lateral (
                select d.endpoint, d.id from webhooks.delivery d
                where d.endpoint = e.id and d.state in ('waiting', 'retrying')
                  and d.next_attempt <= ? and (d.claimed_until is null or d.claimed_until <= ?)
                  and not exists (
                    select 1 from webhooks.delivery o
                    where o.item = d.item and o.endpoint = d.endpoint and o.id < d.id
                      and (o.state in ('waiting', 'retrying') or o.claimed_until > ?))
                  and (e.serial_until is null or d.id = (
                    select h.id from webhooks.delivery h
                    where h.endpoint = e.id and h.state in ('waiting', 'retrying')
                      and h.next_attempt <= ?
                    order by h.next_attempt, h.id limit 1))
                order by d.next_attempt, d.id limit greatest(0,\
            """
                + ROOM
                + """
                    ) for update skip locked) x
                  where e.state = 'active' and (e.paused_until is null or e.paused_until <= ?)
                ), claimed as (
                  update webhooks.delivery d set claimed_until = ?
                  from picked p where d.endpoint = p.endpoint and d.id = p.id
                  returning d.id as delivery, d.endpoint, d.item, d.sequence, d.revision, d.attempts,
                    d.announcement
                )
                select e.*, p.name as partner_name, c.delivery, c.item, c.sequence, c.revision,
                  c.attempts, a.version, a.type, a.at, a.rest, a.traceparent
                from claimed c join webhooks.announcement a on a.id = c.announcement
                join webhooks.endpoint e on e.id = c.endpoint
                join webhooks.partner p on p.id = e.partner
                order by c.delivery
                """)
        .param(Sql.array("uuid", busy, Map.Entry::getKey))
        .param(Sql.array("int", busy, Map.Entry::getValue))
        .param(Sql.time(now))
        .param(Sql.time(now))
        .param(Sql.time(now))
        .param(Sql.time(now))
        .param(Sql.time(now))
        .param(Sql.time(until))
        .query((row, _) -> job(row, seen, now))
        .list();
  }

  /// Gives claims back that nothing was done with.
  void release(List<Job> jobs) {
    db.sql(
            """
            update webhooks.delivery d set claimed_until = null
            from unnest(?::uuid[], ?::bigint[]) as j (endpoint, id)
            where d.endpoint = j.endpoint and d.id = j.id
            """)
        .param(Sql.array("uuid", jobs, job -> job.endpoint().id()))
        .param(Sql.array("bigint", jobs, Job::delivery))
        .update();
  }

  /// Deliveries that are still to be made.
  long planned() {
    return db.sql("select count(*) from webhooks.delivery where state in ('waiting', 'retrying')")
        .query(Long.class)
        .single();
  }

  /// Deliveries that nothing holds back and that should have begun by then.
  long due(Instant by) {
    return db.sql(
            """
            select count(*) from webhooks.endpoint e join webhooks.delivery d on d.endpoint = e.id
            where e.state = 'active' and (e.paused_until is null or e.paused_until <= :by)
              and d.state in ('waiting', 'retrying') and d.next_attempt <= :by
              and (d.claimed_until is null or d.claimed_until <= :by)
              and not exists (
                select 1 from webhooks.delivery o
                where o.item = d.item and o.endpoint = d.endpoint and o.id < d.id
                  and o.state in ('waiting', 'retrying'))
            """)
        .param("by", Sql.time(by))
        .query(Long.class)
        .single();
  }

  private Job job(ResultSet row, Map<UUID, Endpoint> seen, Instant now) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Endpoint endpoint = seen.get(id);
    if (endpoint == null) {
      endpoint = endpoints.endpoint(row, now);
      seen.put(id, endpoint);
    }
    byte[] body =
        Body.of(
            row.getString("type"),
            Sql.instantThere(row, "at"),
            row.getLong("sequence"),
            row.getString("rest"));
    return new Job(
        endpoint,
        row.getLong("delivery"),
        row.getObject("item", UUID.class),
        row.getInt("version"),
        row.getInt("revision"),
        row.getInt("attempts"),
        row.getString("traceparent"),
        body);
  }

  /// Where a delivery stands after the record of an attempt.
  record Standing(UUID endpoint, long delivery, String state) {}

  /// Records attempts. One that another instance has recorded meanwhile, after the claim ran out,
  /// is passed over; one that was overtaken stays superseded unless it arrived.
  List<Standing> record(List<Outcome> outcomes) {
    return db.sql(
            """
            update webhooks.delivery d set
              state = case when d.state = 'superseded' and n.state <> 'delivered' then d.state
                else n.state end,
              attempts = n.attempts, next_attempt = coalesce(n.next, d.next_attempt), claimed_until = null, last_at = n.at,
              last_status = n.status, last_millis = n.millis,
              detail = case when d.state = 'superseded' and n.state <> 'delivered' then d.detail
                else n.detail end
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::int[], ?::timestamptz[],
              ?::timestamptz[], ?::int[], ?::int[], ?::text[])
              as n (endpoint, id, state, attempts, next, at, status, millis, detail)
            where d.endpoint = n.endpoint and d.id = n.id and d.attempts = n.attempts - 1
            returning d.endpoint, d.id, d.state
            """)
        .param(Sql.array("uuid", outcomes, o -> o.job().endpoint().id()))
        .param(Sql.array("bigint", outcomes, o -> o.job().delivery()))
        .param(Sql.array("text", outcomes, o -> o.ruling().state().toString()))
        .param(Sql.array("int", outcomes, Outcome::number))
        .param(Sql.array("timestamptz", outcomes, o -> o.ruling().next()))
        .param(Sql.array("timestamptz", outcomes, Outcome::at))
        .param(Sql.array("int", outcomes, Outcome::status))
        .param(Sql.array("int", outcomes, o -> o.reply().millis()))
        .param(Sql.array("text", outcomes, o -> o.ruling().detail()))
        .query((row, _) ->
            new Standing(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)))
        .list();
  }

  void insertFailures(List<Outcome> failures) {
    db.sql(
            """
            insert into webhooks.attempt (endpoint, delivery, number, at, status, millis, detail)
            select * from unnest(?::uuid[], ?::bigint[], ?::int[], ?::timestamptz[], ?::int[],
              ?::int[], ?::text[])
            on conflict do nothing
            """)
        .param(Sql.array("uuid", failures, o -> o.job().endpoint().id()))
        .param(Sql.array("bigint", failures, o -> o.job().delivery()))
        .param(Sql.array("int", failures, Outcome::number))
        .param(Sql.array("timestamptz", failures, Outcome::at))
        .param(Sql.array("int", failures, Outcome::status))
        .param(Sql.array("int", failures, o -> o.reply().millis()))
        .param(Sql.array("text", failures, o -> detail(o.ruling().detail())))
        .update();
  }

  private static String detail(@Nullable String detail) {
    return detail == null ? "" : detail;
  }
}
