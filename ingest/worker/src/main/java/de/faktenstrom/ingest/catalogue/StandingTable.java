package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.catalogue.Standing.Open;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.catalogue_reading`: how far each catalogue has been read.
@Component
class StandingTable {

  private final JdbcClient jdbc;

  StandingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Standing find(UUID source) {
    return jdbc.sql("select * from ingest.catalogue_reading where source = ?")
        .param(source)
        .query(StandingTable::standing)
        .optional()
        .orElse(new Standing("", null, null));
  }

  /// Written by whoever holds the source's lease.
  void put(UUID source, Standing standing) {
    Open open = standing.open();
    jdbc.sql(
            """
            insert into ingest.catalogue_reading (source, question, mark, highest, next, pages, datasets, seen)
            values (?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?)
            on conflict (source) do update set question = excluded.question, mark = excluded.mark,
              highest = excluded.highest, next = excluded.next, pages = excluded.pages,
              datasets = excluded.datasets, seen = excluded.seen
            """)
        .param(source)
        .param(standing.question())
        .param(text(standing.mark()))
        .param(open == null ? null : text(open.highest()))
        .param(open == null ? null : open.next())
        .param(open == null ? null : open.pages())
        .param(open == null ? null : open.datasets())
        .param(open == null ? null : open.seen().toArray(String[]::new))
        .update();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    String next = row.getString("next");
    return new Standing(
        row.getString("question"),
        time(row, "mark"),
        next == null
            ? null
            : new Open(
                next,
                row.getInt("pages"),
                row.getLong("datasets"),
                time(row, "highest"),
                List.of((String[]) row.getArray("seen").getArray())));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
