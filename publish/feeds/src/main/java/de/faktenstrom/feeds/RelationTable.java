package de.faktenstrom.feeds;

import de.faktenstrom.enrich.events.ItemRelated;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.publish.events.Announcement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `feeds.relation`. Only what is out leaves this class.
@Component
class RelationTable {

  private static final int SHOWN = 4;
  private static final String URN = "urn:uuid:";

  /// Out means: announced and not withdrawn. Others are not even counted.
  private static final String RELATED =
      """
      select a.type, a.data
      from feeds.relation r
      join feeds.item i on i.id = r.other and not i.withdrawn
      join feeds.announcement a on a.item = i.id and a.revision = i.revision
      where r.item = ? order by r.score desc, r.other limit ?
      """;

  private final JdbcClient database;

  RelationTable(JdbcClient database) {
    this.database = database;
  }

  /// Within the reader's transaction.
  public void record(List<Event> batch) {
    Map<String, ItemRelated> newest = new LinkedHashMap<>();
    EventJson.readAll(batch, Map.of(ItemRelated.TYPE, ItemRelated.class))
        .forEach(read -> newest.put(read.data().uri(), read.data()));
    List<String[]> rows = new ArrayList<>();
    newest.forEach((uri, said) -> rows.addAll(rows(uri, said)));
    if (!newest.isEmpty()) {
      database
          .sql("delete from feeds.relation where item = any(?::uuid[])")
          .param(newest.keySet().stream().map(RelationTable::id).toArray(String[]::new))
          .update();
      database
          .sql("insert into feeds.relation select * from unnest(?::uuid[], ?::uuid[], ?::real[])")
          .param(column(rows, 0))
          .param(column(rows, 1))
          .param(column(rows, 2))
          .update();
    }
  }

  private static List<String[]> rows(String uri, ItemRelated said) {
    return said.related().stream()
        .map(near -> new String[] {id(uri), id(near.uri()), Double.toString(near.score())})
        .toList();
  }

  private static String[] column(List<String[]> rows, int column) {
    return rows.stream().map(row -> row[column]).toArray(String[]::new);
  }

  private static String id(String uri) {
    if (!uri.startsWith(URN)) {
      throw new IllegalArgumentException("An item's uri begins with " + URN + ".");
    }
    return UUID.fromString(uri.substring(URN.length())).toString();
  }

  /// The closest that are out now, in the version that is out now.
  List<Announcement> related(UUID item) {
    return database
        .sql(RELATED)
        .param(item)
        .param(SHOWN)
        .query((row, _) -> Announcements.read(row.getString(1), row.getBytes(2)))
        .list();
  }
}
