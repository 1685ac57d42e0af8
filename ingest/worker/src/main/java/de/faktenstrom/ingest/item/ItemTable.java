package de.faktenstrom.ingest.item;

import de.faktenstrom.ingest.item.Arrival.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.item`: one row an item, many at a time. Rows are locked and written in the order of
/// their handles, so that two batches never wait for each other in a circle.
@Component
class ItemTable {

  private static final String COLUMNS =
      "select i.id, i.source, i.external_key, i.link_key, i.version, i.content_hash from ingest.item i ";

  private final JdbcClient jdbc;

  ItemTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Known> lock(Collection<Handle> handles) {
    return jdbc.sql(
            COLUMNS
                + """
                join unnest(?::uuid[], ?::text[]) as wanted (source, external_key)
                  on i.source = wanted.source and i.external_key = wanted.external_key
                order by i.source, i.external_key
                for no key update of i
                """)
        .param(strings(handles, Handle::source))
        .param(strings(handles, Handle::key))
        .query(ItemTable::known)
        .list();
  }

  /// Only for a source whose row the transaction has locked.
  List<Known> lockByLink(String source, Collection<String> linkKeys) {
    return jdbc.sql(
            COLUMNS + "where i.source = ?::uuid and i.link_key = any(?) for no key update of i")
        .param(source)
        .param(linkKeys.toArray(String[]::new))
        .query(ItemTable::known)
        .list();
  }

  /// @return how many were inserted; fewer than given where another transaction came first
  int insert(Collection<Known> items, Instant now) {
    return jdbc.sql(
            """
            insert into ingest.item (id, source, external_key, link_key, version, content_hash, created, changed)
            select n.id, n.source, n.external_key, n.link_key, n.version, n.content_hash, ?::timestamptz, ?::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int[], ?::text[])
              as n (id, source, external_key, link_key, version, content_hash)
            order by n.source, n.external_key
            on conflict (source, external_key) do nothing
            """)
        .params(List.of(now.toString(), now.toString()))
        .param(strings(items, item -> item.id().toString()))
        .param(strings(items, item -> item.handle().source()))
        .param(strings(items, item -> item.handle().key()))
        .param(strings(items, Known::linkKey))
        .param(strings(items, item -> String.valueOf(item.version())))
        .param(strings(items, Known::hash))
        .update();
  }

  void update(Collection<Known> items, Instant now) {
    jdbc.sql(
            """
            update ingest.item i
            set external_key = n.external_key, link_key = n.link_key, version = n.version,
                content_hash = n.content_hash,
                changed = case when i.version < n.version then ?::timestamptz else i.changed end
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::text[])
              as n (id, external_key, link_key, version, content_hash)
            where i.id = n.id
            """)
        .param(now.toString())
        .param(strings(items, item -> item.id().toString()))
        .param(strings(items, item -> item.handle().key()))
        .param(strings(items, Known::linkKey))
        .param(strings(items, item -> String.valueOf(item.version())))
        .param(strings(items, Known::hash))
        .update();
  }

  static <T> @Nullable String[] strings(Collection<T> rows, Function<T, @Nullable String> column) {
    @Nullable String[] values = new String[rows.size()];
    int i = 0;
    for (T row : rows) {
      values[i++] = column.apply(row);
    }
    return values;
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        new Handle(row.getString("source"), row.getString("external_key")),
        row.getString("link_key"),
        row.getInt("version"),
        row.getString("content_hash"));
  }
}
