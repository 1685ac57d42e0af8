package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.sql.Columns.texts;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outgoing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// Puts what is known of cited works into the versions that matter: the newest, the public and the
/// planned one, those made at the desk too. Within the caller's transaction, which holds the items.
final class Resolving {

  private static final String VERSIONS =
      """
      select v.item, v.version, v.content, v.traceparent,
        v.version = i.released_version and i.state <> 'withdrawn' as shown
      from desk.item i join desk.item_version v on v.item = i.id
        and v.version in (i.current_version, i.released_version, i.plan_version)
      where i.id = any(?::uuid[]) order by v.item, v.version
      """;

  private final JdbcTemplate jdbc;

  Resolving(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(UUID item, int version, Content content, boolean shown) {}

  private record Changed(UUID item, int version, byte[] content) {}

  /// @param versions that came with works, the later ones last
  /// @return what the public pages have to be told
  List<Outgoing> receive(List<ItemEnriched> versions) {
    Map<UUID, Map<String, Work>> works = new HashMap<>();
    for (ItemEnriched version : versions) {
      Resolved.works(version)
          .forEach((key, work) ->
              works
                  .computeIfAbsent(ItemUri.id(version.item().uri()), _ -> new HashMap<>())
                  .merge(
                      key, work, (one, other) -> other.asked().isAfter(one.asked()) ? other : one));
    }
    return works.isEmpty() ? List.of() : fill(works);
  }

  private List<Outgoing> fill(Map<UUID, Map<String, Work>> works) {
    List<Changed> changed = new ArrayList<>();
    List<Outgoing> events = new ArrayList<>();
    for (Row row : rows(works)) {
      ItemEnriched before = row.content().enriched();
      ItemEnriched after = Resolved.into(before, works.getOrDefault(row.item(), Map.of()));
      if (!after.equals(before)) {
        changed.add(new Changed(row.item(), row.version(), EventJson.write(after)));
        if (row.shown()) {
          events.add(Resolved.event(after, row.version(), row.content()));
        }
      }
    }
    write(changed);
    return events;
  }

  private List<Row> rows(Map<UUID, Map<String, Work>> works) {
    return jdbc.query(
        VERSIONS,
        (row, _) ->
            new Row(
                row.getObject("item", UUID.class),
                row.getInt("version"),
                new Content(
                    EventJson.read(row.getBytes("content"), ItemEnriched.class),
                    row.getString("traceparent")),
                row.getBoolean("shown")),
        (Object) texts(List.copyOf(works.keySet()), id -> id));
  }

  private void write(List<Changed> changed) {
    if (!changed.isEmpty()) {
      jdbc.update(
          """
          update desk.item_version v set content = c.content
          from unnest(?::uuid[], ?::int[], ?::bytea[]) as c (item, version, content)
          where v.item = c.item and v.version = c.version
          """,
          texts(changed, Changed::item),
          texts(changed, Changed::version),
          changed.stream().map(Changed::content).toArray(byte[][]::new));
    }
  }
}
