package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.source.SourceView.LastFetch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the API shows of sources and attempts, read straight from the tables.
@Component
class Views {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SOURCE =
      """
      select s.*, (select count(*) from ingest.item i where i.source = s.id) as items,
      """
          + HubView.COLUMNS
          + "from ingest.source s "
          + HubView.JOIN;

  private final JdbcClient jdbc;
  private final Clock clock;

  Views(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Nullable SourceView source(UUID id) {
    return jdbc.sql(SOURCE + "where s.id = ?").param(id).query(this::shown).optional().orElse(null);
  }

  /// In the order they were made.
  List<SourceView> sources(@Nullable UUID after, int most) {
    return jdbc.sql(SOURCE + "where s.id > ? order by s.id limit ?")
        .param(after == null ? new UUID(0, 0) : after)
        .param(most)
        .query(this::shown)
        .list();
  }

  /// The latest first.
  List<FetchView> fetches(UUID source, long before, int most) {
    return jdbc.sql(
            "select f.*, document is not null as has_document from ingest.fetch f"
                + " where source = ? and id < ? order by id desc limit ?")
        .param(source)
        .param(before)
        .param(most)
        .query(Views::fetch)
        .list();
  }

  byte @Nullable [] document(UUID source, long fetch) {
    return jdbc.sql(
            "select document from ingest.fetch where source = ? and id = ? and document is not null")
        .param(source)
        .param(fetch)
        .query((row, number) -> row.getBytes("document"))
        .optional()
        .orElse(null);
  }

  private SourceView shown(ResultSet row, int number) throws SQLException {
    Instant fetched = instant(row, "last_fetch");
    String settings = row.getString("settings");
    return new SourceView(
        row.getString("id"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("url"),
        row.getString("trust"),
        row.getString("licence"),
        row.getString("language"),
        row.getString("item_kind"),
        row.getInt("interval_seconds"),
        row.getString("state"),
        row.getInt("version"),
        row.getBoolean("builtin"),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        "active".equals(row.getString("state")) ? instant(row, "next_fetch") : null,
        fetched == null
            ? null
            : new LastFetch(fetched, row.getString("last_outcome"), row.getString("last_reason")),
        instant(row, "last_change"),
        row.getInt("failures"),
        row.getLong("items"),
        settings == null ? null : JSON.readTree(settings),
        HubView.of(row),
        Attention.of(standing(row), clock.instant()));
  }

  private static Attention.Standing standing(ResultSet row) throws SQLException {
    return new Attention.Standing(
        State.of(row.getString("state")).orElseThrow(),
        row.getString("stopped"),
        Leases.history(row),
        row.getString("last_reason"));
  }

  private static FetchView fetch(ResultSet row, int number) throws SQLException {
    return new FetchView(
        row.getLong("id"),
        row.getObject("started", OffsetDateTime.class).toInstant(),
        row.getInt("took_ms"),
        row.getString("outcome"),
        row.getString("reason"),
        row.getObject("status", Integer.class),
        row.getString("etag"),
        row.getString("last_modified"),
        row.getString("document_hash"),
        row.getLong("bytes"),
        row.getInt("items"),
        row.getInt("created"),
        row.getInt("changed"),
        JSON.readValue(row.getString("problems"), new TypeReference<List<String>>() {}),
        row.getBoolean("has_document"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
