package de.faktenstrom.ingest.oai;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.oai_deletion`: which of our items their repository has deleted, so that each is told of
/// once however often a list repeats it.
@Component
class DeletionTable {

  private final JdbcClient jdbc;

  DeletionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An item that its repository has deleted.
  record Deletion(UUID item, String headline) {}

  /// Remembers what was deleted.
  ///
  /// @param keys of items; those that never came in are passed over
  /// @return those not known to be deleted before
  List<Deletion> add(UUID source, Collection<String> keys, Instant now) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            with fresh as (
              insert into ingest.oai_deletion (item, told)
              select id, ?::timestamptz from ingest.item where source = ? and external_key = any(?)
              on conflict (item) do nothing
              returning item)
            select i.id, v.headline from fresh
            join ingest.item i on i.id = fresh.item
            join ingest.item_version v on v.item = i.id and v.version = i.version
            order by i.id
            """)
        .param(now.toString())
        .param(source)
        .param(keys.toArray(String[]::new))
        .query((row, _) -> new Deletion(row.getObject("id", UUID.class), row.getString("headline")))
        .list();
  }

  /// These are there, perhaps again.
  void remove(UUID source, Collection<String> keys) {
    if (!keys.isEmpty()) {
      jdbc.sql(
              """
              delete from ingest.oai_deletion d using ingest.item i
              where i.id = d.item and i.source = ? and i.external_key = any(?)
              """)
          .param(source)
          .param(keys.toArray(String[]::new))
          .update();
    }
  }
}
