package de.faktenstrom.newsletter;

import de.faktenstrom.publish.events.Filter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who wants what, and has what.
@Component
class AudienceTables {

  private final JdbcClient jdbc;

  AudienceTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All with a confirmed wish of that rhythm.
  ///
  /// @param oldest of the candidates; who confirmed before it need not be compared with each of
  ///   them
  List<Reader> readers(Rhythm rhythm, Instant oldest) {
    Map<UUID, Reader> readers = new LinkedHashMap<>();
    Map<String, Filter> filters = new HashMap<>();
    jdbc.sql(
            """
            select w.subscriber_id, w.id, w.filter, w.confirmed
            from newsletter.subscription w join newsletter.subscriber s on s.id = w.subscriber_id
            where w.rhythm = ? and w.state = 'confirmed' and s.paused is null
            order by w.subscriber_id, w.confirmed, w.id
            """)
        .param(rhythm.toString())
        .query(row -> {
          UUID subscription = row.getObject("id", UUID.class);
          readers
              .computeIfAbsent(
                  row.getObject("subscriber_id", UUID.class),
                  id -> new Reader(id, subscription, new ArrayList<>()))
              .wishes()
              .add(wish(row, filters, rhythm == Rhythm.AT_ONCE ? oldest : Instant.MAX));
        });
    return List.copyOf(readers.values());
  }

  private static Reader.Wish wish(ResultSet row, Map<String, Filter> filters, Instant oldest)
      throws SQLException {
    Instant confirmed = row.getTimestamp("confirmed").toInstant();
    return new Reader.Wish(
        filters.computeIfAbsent(row.getString("filter"), Filters::read),
        confirmed.isAfter(oldest) ? confirmed : Instant.MIN);
  }

  /// What the rhythm's readers have of these items, by subscriber and uri. Mails of stale bundles
  /// count as planned: they will bring the newest.
  Map<UUID, Map<String, Holding>> holdings(
      Rhythm rhythm, Collection<String> uris, UUID exceptWaitingIn) {
    Map<UUID, Map<String, Holding>> holdings = new HashMap<>();
    jdbc.sql(
            """
            select m.subscriber_id, i.uri,
              coalesce(max(i.revision) filter (where m.state <> 'waiting' or i.position = 0), 0) got,
              bool_or(m.state = 'waiting' and i.position > 0) planned
            from newsletter.bundle_item i join newsletter.mailing m on m.bundle_id = i.bundle_id
            where i.uri = any(?) and m.state in ('waiting', 'sending', 'sent')
              and not (m.state = 'waiting' and i.position > 0 and i.bundle_id = ?)
              and m.subscriber_id in (select subscriber_id from newsletter.subscription
                where rhythm = ? and state = 'confirmed')
            group by m.subscriber_id, i.uri
            """)
        .params(uris.toArray(String[]::new), exceptWaitingIn, rhythm.toString())
        .query(row -> {
          holdings
              .computeIfAbsent(row.getObject("subscriber_id", UUID.class), _ -> new HashMap<>())
              .put(row.getString("uri"), new Holding(row.getInt("got"), row.getBoolean("planned")));
        });
    return holdings;
  }
}
