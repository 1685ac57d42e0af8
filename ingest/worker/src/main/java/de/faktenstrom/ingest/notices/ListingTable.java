package de.faktenstrom.ingest.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.notice_listing`: how far each registry has been read.
@Component
class ListingTable {

  private final JdbcClient jdbc;

  ListingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Standing find(UUID source) {
    return jdbc.sql("select * from ingest.notice_listing where source = ?")
        .param(source)
        .query(ListingTable::standing)
        .optional()
        .orElse(Standing.NEW);
  }

  /// Written by whoever holds the source's lease.
  void put(UUID source, Standing standing) {
    Listing open = standing.open();
    jdbc.sql(
            """
            insert into ingest.notice_listing (source, mark, since, asked_from, begun, cursor, pages, highest,
              in_order, restarts)
            values (?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?, ?, ?::timestamptz, ?, ?)
            on conflict (source) do update set mark = excluded.mark, since = excluded.since,
              asked_from = excluded.asked_from, begun = excluded.begun, cursor = excluded.cursor,
              pages = excluded.pages, highest = excluded.highest, in_order = excluded.in_order,
              restarts = excluded.restarts
            """)
        .param(source)
        .param(text(standing.mark()))
        .param(open == null ? null : text(open.since()))
        .param(open == null ? null : text(open.from()))
        .param(open == null ? null : text(open.begun()))
        .param(open == null ? null : open.cursor())
        .param(open == null ? null : open.pages())
        .param(open == null ? null : text(open.highest()))
        .param(open == null ? null : open.inOrder())
        .param(open == null ? null : open.restarts())
        .update();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    Instant since = time(row, "since");
    return new Standing(time(row, "mark"), since == null ? null : listing(row, since));
  }

  private static Listing listing(ResultSet row, Instant since) throws SQLException {
    return new Listing(
        since,
        Objects.requireNonNull(time(row, "asked_from")),
        Objects.requireNonNull(time(row, "begun")),
        row.getString("cursor"),
        row.getInt("pages"),
        time(row, "highest"),
        row.getBoolean("in_order"),
        row.getInt("restarts"));
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
