package de.faktenstrom.enrich.resolve;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `enrich.item` with its citations and renewals: who cites which works. All within the caller's
/// transaction.
final class ItemTable {

  private final JdbcClient jdbc;

  ItemTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A version that cites works.
  ///
  /// @param ingested JSON as it came in
  @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
  record Citing(String uri, int version, @Nullable String traceparent, byte[] ingested) {}

  /// Locks those that are known: their events go out in order from here on.
  ///
  /// @return the version of each
  Map<String, Integer> lock(Collection<String> uris) {
    Map<String, Integer> versions = new HashMap<>();
    jdbc.sql(
            """
            select uri, version from enrich.item where uri = any(?::text[])
            order by uri for update
            """)
        .param(uris.stream().distinct().toArray(String[]::new))
        .query(row -> {
          versions.put(row.getString(1), row.getInt(2));
        });
    return versions;
  }

  /// In the place of what was known of these items.
  void put(List<Citing> items, Map<String, List<Sought>> cited) {
    List<Citing> sorted =
        items.stream().sorted((one, other) -> one.uri().compareTo(other.uri())).toList();
    jdbc.sql(
            """
            insert into enrich.item (uri, version, traceparent, ingested)
            select * from unnest(?::text[], ?::int[], ?::text[], ?::bytea[])
            on conflict (uri) do update set version = excluded.version,
              traceparent = excluded.traceparent, ingested = excluded.ingested
            """)
        .param(sorted.stream().map(Citing::uri).toArray(String[]::new))
        .param(sorted.stream().mapToInt(Citing::version).toArray())
        .param(sorted.stream().map(Citing::traceparent).toArray(String[]::new))
        .param(sorted.stream().map(Citing::ingested).toArray(byte[][]::new))
        .update();
    jdbc.sql("delete from enrich.citation where item = any(?::text[])")
        .param(sorted.stream().map(Citing::uri).toArray(String[]::new))
        .update();
    cite(cited);
  }

  private void cite(Map<String, List<Sought>> cited) {
    record Row(String item, Sought sought) {}
    List<Row> rows =
        cited.entrySet().stream()
            .flatMap(item -> item.getValue().stream().map(sought -> new Row(item.getKey(), sought)))
            .toList();
    jdbc.sql(
            """
            insert into enrich.citation (item, type, value)
            select * from unnest(?::text[], ?::text[], ?::text[]) on conflict do nothing
            """)
        .param(rows.stream().map(Row::item).toArray(String[]::new))
        .param(rows.stream().map(row -> row.sought().type()).toArray(String[]::new))
        .param(rows.stream().map(row -> row.sought().value()).toArray(String[]::new))
        .update();
  }

  /// They cite nothing any more.
  void forget(List<String> uris) {
    if (!uris.isEmpty()) {
      jdbc.sql("delete from enrich.item where uri = any(?::text[])")
          .param(uris.toArray(String[]::new))
          .update();
    }
  }

  /// All that cite the work are to be enriched anew.
  void renew(Sought sought, Instant due) {
    jdbc.sql(
            """
            insert into enrich.renewal as r (item, due)
            select item, ? from enrich.citation where type = ? and value = ? order by item
            on conflict (item) do update set due = least(r.due, excluded.due)
            """)
        .param(time(due))
        .param(sought.type())
        .param(sought.value())
        .update();
  }

  /// Takes items that are to be enriched anew, and that nobody else is at.
  List<Citing> takeDue(Instant now, int limit) {
    List<Citing> due =
        jdbc.sql(
                """
                select i.* from enrich.item i join enrich.renewal r on r.item = i.uri
                where r.due <= ? order by r.due limit ? for update of i skip locked
                """)
            .param(time(now))
            .param(limit)
            .query((row, _) ->
                new Citing(
                    row.getString("uri"),
                    row.getInt("version"),
                    row.getString("traceparent"),
                    row.getBytes("ingested")))
            .list();
    if (!due.isEmpty()) {
      // Waits for whoever is about to add one: what that one has written is read after this.
      jdbc.sql(
              """
              with mine as (select item from enrich.renewal where item = any(?::text[])
                order by item for update)
              delete from enrich.renewal r using mine where r.item = mine.item
              """)
          .param(due.stream().map(Citing::uri).toArray(String[]::new))
          .update();
    }
    return due;
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
