package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.notices.Notice.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.work_notice`: which notices were told, so that each is told once, however often it is
/// listed and by however many registries.
@Component
class NoticeTable {

  private final JdbcClient jdbc;

  NoticeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Remembers these. In the order of the keys, so that two registries never wait for each other in
  /// a circle.
  ///
  /// @return those that were not known
  Set<Key> add(UUID source, Collection<Key> keys, Instant now) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        jdbc.sql(
                """
                insert into ingest.work_notice (doi, kind, notice, source, told)
                select n.doi, n.kind, n.notice, ?, ?::timestamptz
                from unnest(?::text[], ?::text[], ?::text[]) as n (doi, kind, notice)
                order by n.doi, n.kind, n.notice
                on conflict (doi, kind, notice) do nothing
                returning doi, kind, notice
                """)
            .param(source)
            .param(now.toString())
            .param(keys.stream().map(Key::doi).toArray(String[]::new))
            .param(keys.stream().map(Key::kind).toArray(String[]::new))
            .param(keys.stream().map(Key::notice).toArray(String[]::new))
            .query((row, _) ->
                new Key(row.getString("doi"), row.getString("kind"), row.getString("notice")))
            .list());
  }
}
