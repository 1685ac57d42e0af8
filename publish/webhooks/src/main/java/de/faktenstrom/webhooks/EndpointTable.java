package de.faktenstrom.webhooks;

import de.faktenstrom.publish.events.Filter;
import java.net.URI;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where endpoints are kept; the only place that opens their secrets. All of them are read for each
/// batch, so what is in a row is understood once.
final class EndpointTable {

  private static final int MOST_KEPT = 10_000;

  private static final String SELECT =
      """
      select e.*, p.name as partner_name from webhooks.endpoint e
      join webhooks.partner p on p.id = e.partner
      """;

  private final JdbcClient db;
  private final SecretBox box;
  private final Map<ByteBuffer, Secret> opened = new ConcurrentHashMap<>();
  private final Map<String, Filter> filters = new ConcurrentHashMap<>();

  EndpointTable(JdbcClient db, SecretBox box) {
    this.db = db;
    this.box = box;
  }

  List<Endpoint> all(Instant now) {
    return db.sql(SELECT + "order by e.created, e.id").query((row, _) -> endpoint(row, now)).list();
  }

  Optional<Endpoint> find(UUID id, Instant now) {
    return db.sql(SELECT + "where e.id = ?")
        .param(id)
        .query((row, _) -> endpoint(row, now))
        .optional();
  }

  /// Finds it and keeps others from changing it until the transaction ends.
  Optional<Endpoint> lock(UUID id, Instant now) {
    return db.sql(SELECT + "where e.id = ? for update of e")
        .param(id)
        .query((row, _) -> endpoint(row, now))
        .optional();
  }

  void insert(Endpoint endpoint, Secret secret, String format, Instant now) {
    db.sql(
            """
            insert into webhooks.endpoint
              (id, partner, url, types, filter, format, secret, state, created)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, 'active', ?)
            """)
        .param(endpoint.id())
        .param(endpoint.partner())
        .param(endpoint.url().toString())
        .param(endpoint.types().toArray(String[]::new))
        .param(Filters.write(endpoint.filter()))
        .param(format)
        .param(box.seal(secret.bytes()))
        .param(Sql.time(now))
        .update();
  }

  /// The secret until now goes on signing until `oldUntil`.
  void rotate(UUID id, Secret secret, Instant oldUntil) {
    db.sql(
            """
            update webhooks.endpoint set old_secret = secret, old_secret_until = ?, secret = ?
            where id = ?
            """)
        .param(Sql.time(oldUntil))
        .param(box.seal(secret.bytes()))
        .param(id)
        .update();
  }

  void switchOff(UUID id, String reason) {
    db.sql("update webhooks.endpoint set state = 'switched-off', reason = ? where id = ?")
        .param(reason)
        .param(id)
        .update();
  }

  /// Everything missed is due at once, oldest first, one at a time; also what was given up while
  /// the endpoint failed, unless it has got something newer of that item or is about to be told
  /// that it was wrong.
  void switchOn(UUID id, Instant now) {
    db.sql(
            """
            update webhooks.delivery d set next_attempt = ?, attempts = 0,
              state = case d.state when 'given-up' then 'retrying' else d.state end
            from webhooks.endpoint e
            where e.id = ? and d.endpoint = e.id
              and (d.state in ('waiting', 'retrying')
                  and (d.claimed_until is null or d.claimed_until <= ?)
                or d.state = 'given-up' and d.last_at >= e.failing_since and not exists (
                  select 1 from webhooks.delivery n
                  join webhooks.announcement a on a.id = n.announcement
                  where n.item = d.item and n.endpoint = d.endpoint and n.id > d.id
                    and (n.state = 'delivered' or n.revision > d.revision
                      and a.type in ('publication.corrected', 'publication.withdrawn'))))
            """)
        .param(Sql.time(now))
        .param(id)
        .param(Sql.time(now))
        .update();
    db.sql(
            """
            update webhooks.endpoint set state = 'active', reason = null, failing_since = null,
              paused_until = null,
              serial_until = (select max(id) from webhooks.delivery
                where endpoint = ? and state in ('waiting', 'retrying'))
            where id = ?
            """)
        .param(id)
        .param(id)
        .update();
  }

  /// Ends catching up where nothing missed is left.
  int caughtUp() {
    return db.sql(
            """
            update webhooks.endpoint e set serial_until = null
            where serial_until is not null and not exists (
              select 1 from webhooks.delivery d where d.endpoint = e.id
                and d.state in ('waiting', 'retrying') and d.id <= e.serial_until)
            """)
        .update();
  }

  /// What attempts told about endpoints, one row for each.
  ///
  /// @param failingSince absent: it works
  record Health(
      UUID endpoint,
      @Nullable Instant failingSince,
      @Nullable Instant pausedUntil,
      @Nullable String switchedOff) {

    /// Nothing to be written of it, if it was well before.
    boolean well() {
      return failingSince == null && pausedUntil == null && switchedOff == null;
    }
  }

  /// @return the endpoints that were active and are no more
  List<UUID> report(Collection<Health> news) {
    return db
        .sql(
            """
            with news as (
              select * from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::text[])
                as n (endpoint, failing, paused, reason)
            ), locked as (
              select id, state as before from webhooks.endpoint
              where id in (select endpoint from news) order by id for update
            )
            update webhooks.endpoint e set
              failing_since = case when n.failing is null then null
                else coalesce(e.failing_since, n.failing) end,
              paused_until = greatest(e.paused_until, n.paused),
              state = case when n.reason is null then e.state else 'switched-off' end,
              reason = case when n.reason is null or e.state <> 'active' then e.reason
                else n.reason end
            from news n join locked l on l.id = n.endpoint
            where e.id = n.endpoint
            returning case when l.before = 'active' and e.state <> 'active' then e.id end
            """)
        .param(Sql.array("uuid", news, Health::endpoint))
        .param(Sql.array("timestamptz", news, Health::failingSince))
        .param(Sql.array("timestamptz", news, Health::pausedUntil))
        .param(Sql.array("text", news, Health::switchedOff))
        .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  Endpoint endpoint(ResultSet row, Instant now) throws SQLException {
    return new Endpoint(
        row.getObject("id", UUID.class),
        row.getObject("partner", UUID.class),
        row.getString("partner_name"),
        URI.create(row.getString("url")),
        types(row.getArray("types")),
        filter(row.getString("filter")),
        secrets(row, now),
        row.getString("state").equals("active"),
        row.getString("reason"),
        Sql.instant(row, "failing_since"),
        later(Sql.instant(row, "paused_until"), now),
        row.getObject("serial_until") != null);
  }

  private List<Secret> secrets(ResultSet row, Instant now) throws SQLException {
    List<Secret> secrets = new ArrayList<>();
    secrets.add(opened(row.getBytes("secret")));
    Instant until = Sql.instant(row, "old_secret_until");
    if (until != null && until.isAfter(now)) {
      secrets.add(opened(row.getBytes("old_secret")));
    }
    return secrets;
  }

  /// By what is stored; another secret is other bytes.
  private Secret opened(byte[] sealed) {
    bound(opened);
    return opened.computeIfAbsent(ByteBuffer.wrap(sealed), _ -> new Secret(box.open(sealed)));
  }

  private Filter filter(String json) {
    bound(filters);
    return filters.computeIfAbsent(json, Filters::read);
  }

  private static void bound(Map<?, ?> kept) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
  }

  private static @Nullable Instant later(@Nullable Instant until, Instant now) {
    return until != null && until.isAfter(now) ? until : null;
  }

  private static Set<String> types(Array types) throws SQLException {
    return Set.of((String[]) types.getArray());
  }
}
