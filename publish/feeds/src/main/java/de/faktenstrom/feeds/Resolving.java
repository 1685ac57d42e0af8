package de.faktenstrom.feeds;

import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.CitationsResolved;
import de.faktenstrom.publish.events.Publication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts resolved citations into the announcements of their version. Place, time and identity of an
/// entry stay: no reader shows it as new. The log has both in order, so a rebuild comes to the same.
@Component
class Resolving {

  private final JdbcClient database;

  Resolving(JdbcClient database) {
    this.database = database;
  }

  private record Row(int revision, String type, byte[] data) {}

  /// Within the caller's transaction, behind the announcements of the same batch.
  ///
  /// @param batch in order for each item
  void apply(List<Read<CitationsResolved>> batch) {
    List<CitationsResolved> ordered = new ArrayList<>();
    batch.forEach(read -> ordered.add(read.data()));
    // In the order in which projections lock their rows.
    ordered.sort(Comparator.comparing(resolved -> id(resolved.uri())));
    ordered.forEach(this::apply);
  }

  private void apply(CitationsResolved resolved) {
    UUID item = id(resolved.uri());
    List<Row> rows =
        database
            .sql(
                """
                select a.revision, a.type, a.data from feeds.announcement a
                where a.item = ? order by a.revision for update
                """)
            .param(item)
            .query((row, _) -> new Row(row.getInt(1), row.getString(2), row.getBytes(3)))
            .list();
    for (Row row : rows) {
      Announcement announcement =
          EventJson.read(row.data(), Objects.requireNonNull(Announcement.TYPES.get(row.type())));
      if (announcement instanceof Announcement.WithContent content
          && content.version() == resolved.version()) {
        write(item, row.revision(), EventJson.write(with(content, resolved)));
      }
    }
  }

  private void write(UUID item, int revision, byte[] data) {
    database
        .sql("update feeds.announcement set data = ? where item = ? and revision = ?")
        .param(data)
        .param(item)
        .param(revision)
        .update();
  }

  private static Announcement with(Announcement.WithContent said, CitationsResolved resolved) {
    Publication text = said.publication().citing(resolved.citations());
    return switch (said) {
      case Announcement.Released old ->
          new Announcement.Released(text, old.revision(), old.channels());
      case Announcement.Updated old ->
          new Announcement.Updated(text, old.revision(), old.channels());
      case Announcement.Corrected old ->
          new Announcement.Corrected(text, old.correction(), old.revision(), old.channels());
    };
  }

  private static UUID id(String uri) {
    if (!uri.startsWith("urn:uuid:")) {
      throw new IllegalArgumentException("An item's uri must be urn:uuid:…, this is " + uri);
    }
    return UUID.fromString(uri.substring("urn:uuid:".length()));
  }
}
