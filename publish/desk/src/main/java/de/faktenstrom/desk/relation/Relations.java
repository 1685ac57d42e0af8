package de.faktenstrom.desk.relation;

import static de.faktenstrom.desk.sql.Insert.column;

import de.faktenstrom.desk.sql.Columns;
import de.faktenstrom.desk.sql.Insert;
import de.faktenstrom.enrich.events.ItemRelated;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/// `desk.relation`: what the newest version of each item said.
public final class Relations {

  private static final Map<String, Class<ItemRelated>> TYPES =
      Map.of(ItemRelated.TYPE, ItemRelated.class);
  private static final int MOST = 50;

  private static final Insert<Relation> ROWS =
      Insert.into(
          "desk.relation",
          List.of(
              column("item", "uuid", Relation::item),
              column("other", "uuid", Relation::other),
              column("kind", "text", Relation::kind),
              column("version", "int", Relation::version),
              column("score", "real", Relation::score),
              column("translated", "boolean", Relation::translated)));

  private static final String SAME =
      """
      select i.id, i.headline, i.source_name, i.state, i.language, bool_or(r.translated)
      from (
        select other as id, translated from desk.relation where item = ? and kind = 'same'
        union all
        select item, translated from desk.relation where other = ? and kind = 'same') r
      join desk.item i using (id)
      group by i.id order by i.arrived, i.id limit ?
      """;

  private static final String RELATED =
      """
      select i.id, i.headline, i.source_name, i.state, i.language, false
      from desk.relation r join desk.item i on i.id = r.other
      where r.item = ? and r.kind = 'related'
        and not exists (
          select from desk.relation s
          where s.item = r.other and s.other = r.item and s.kind = 'same')
      order by r.score desc, i.id limit ?
      """;

  private static final RowMapper<Other> OTHER =
      (row, _) ->
          new Other(
              row.getObject(1, UUID.class),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(5),
              row.getBoolean(6));

  private final JdbcTemplate jdbc;

  public Relations(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// A batch of events. Within the reader's transaction.
  public void record(List<Event> batch) {
    Map<UUID, ItemRelated> newest = new TreeMap<>();
    for (var read : EventJson.readAll(batch, TYPES)) {
      newest.merge(
          Relation.id(read.data().uri()), read.data(), (a, b) -> a.version() > b.version() ? a : b);
    }
    if (newest.isEmpty()) {
      return;
    }
    // An event that is read again after a newer one changes nothing: events of one item come in
    // order, and what was applied is not applied again.
    List<UUID> items = List.copyOf(newest.keySet());
    jdbc.update(
        "delete from desk.relation where item = any(?::uuid[])",
        (Object) Columns.texts(items, id -> id));
    List<Relation> rows = new ArrayList<>();
    newest.values().forEach(said -> rows.addAll(Relation.of(said)));
    ROWS.all(jdbc, rows);
  }

  /// Only items that are at the desk.
  public Belonging of(UUID item) {
    return new Belonging(
        jdbc.query(SAME, OTHER, item, item, MOST), jdbc.query(RELATED, OTHER, item, MOST));
  }
}
