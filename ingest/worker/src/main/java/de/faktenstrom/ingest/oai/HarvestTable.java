package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.oai.Listing.Progress;
import de.faktenstrom.ingest.oai.Reply.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.oai_harvest`: how far each repository has been harvested.
@Component
class HarvestTable {

  private final JdbcClient jdbc;

  HarvestTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Harvest find(UUID source) {
    return jdbc.sql("select * from ingest.oai_harvest where source = ?")
        .param(source)
        .query(HarvestTable::harvest)
        .optional()
        .orElse(Harvest.NEW);
  }

  /// Written by whoever holds the source's lease.
  void put(UUID source, Harvest harvest) {
    Listing open = harvest.open();
    Token token = open == null ? null : open.token();
    Progress progress = open == null ? null : open.progress();
    jdbc.sql(
            """
            insert into ingest.oai_harvest (source, mark, granularity, since, asked_from, begun, token,
              token_expires, pages, records, highest, in_order, restarts)
            values (?, ?::timestamptz, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?,
              ?::timestamptz, ?, ?, ?::timestamptz, ?, ?)
            on conflict (source) do update set mark = excluded.mark, granularity = excluded.granularity,
              since = excluded.since, asked_from = excluded.asked_from, begun = excluded.begun,
              token = excluded.token, token_expires = excluded.token_expires, pages = excluded.pages,
              records = excluded.records, highest = excluded.highest, in_order = excluded.in_order,
              restarts = excluded.restarts
            """)
        .param(source)
        .param(text(harvest.mark()))
        .param(open == null ? null : open.granularity().toString())
        .param(open == null ? null : text(open.since()))
        .param(open == null ? null : text(open.from()))
        .param(open == null ? null : text(open.begun()))
        .param(token == null ? null : token.value())
        .param(token == null ? null : text(token.expires()))
        .param(progress == null ? null : progress.pages())
        .param(progress == null ? null : progress.records())
        .param(progress == null ? null : text(progress.highest()))
        .param(progress == null ? null : progress.inOrder())
        .param(open == null ? null : open.restarts())
        .update();
  }

  private static Harvest harvest(ResultSet row, int number) throws SQLException {
    String granularity = row.getString("granularity");
    return new Harvest(
        time(row, "mark"),
        granularity == null ? null : listing(row, Granularity.stored(granularity)));
  }

  private static Listing listing(ResultSet row, Granularity granularity) throws SQLException {
    String token = row.getString("token");
    return new Listing(
        granularity,
        time(row, "since"),
        time(row, "asked_from"),
        time(row, "begun"),
        token == null ? null : new Token(token, time(row, "token_expires")),
        new Progress(
            row.getInt("pages"),
            row.getLong("records"),
            time(row, "highest"),
            row.getBoolean("in_order")),
        row.getInt("restarts"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
