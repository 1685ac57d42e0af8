package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.source.SourceForm.SetUp;
import de.faktenstrom.ingest.web.Form;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.source`: how each is set up. What reading it came to is [Leases]' part of the row.
@Component
public class SourceTable {

  static final String COLUMNS =
      "id, name, kind, url, trust, licence, language, item_kind, interval_seconds, state, version ";

  private final JdbcClient jdbc;

  SourceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Nullable Source builtIn() {
    return jdbc.sql("select " + COLUMNS + "from ingest.source where builtin")
        .query(SourceTable::source)
        .optional()
        .orElse(null);
  }

  public @Nullable Source find(UUID id) {
    return jdbc.sql("select " + COLUMNS + "from ingest.source where id = ?")
        .param(id)
        .query(SourceTable::source)
        .optional()
        .orElse(null);
  }

  /// What only its kind has, as it was kept when the source was set up; an empty form where it has
  /// nothing.
  ///
  /// @param fields those that its kind knows
  public Form settings(UUID id, SequencedSet<String> fields) {
    String json =
        jdbc.sql("select coalesce(settings, '{}') from ingest.source where id = ?")
            .param(id)
            .query(String.class)
            .single();
    return Form.read(json.getBytes(StandardCharsets.UTF_8), fields);
  }

  /// Due at once, if it is one that is read.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException where another has the same address
  void insert(SetUp setUp, Instant now) {
    insert(setUp, now, "");
  }

  /// The same, unless another has the same address.
  ///
  /// @return whether it is there now and was not before
  boolean insertUnknown(SetUp setUp, Instant now) {
    return insert(setUp, now, " on conflict do nothing") == 1;
  }

  private int insert(SetUp setUp, Instant now, String conflict) {
    Source source = setUp.source();
    return jdbc.sql(
            """
            insert into ingest.source (id, name, kind, url, trust, licence, language, item_kind, interval_seconds,
              created, next_fetch, settings)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::jsonb)
            """
                + conflict)
        .param(source.id())
        .param(source.name())
        .param(source.kind().toString())
        .param(source.url())
        .param(source.trust().toString())
        .param(source.licence())
        .param(source.language())
        .param(source.itemKind().toString())
        .param(source.interval().toSeconds())
        .param(now.toString())
        .param(source.kind() == SourceKind.PUSH ? null : now.toString())
        .param(setUp.settings())
        .update();
  }

  /// Started again, a source is due at once and forgets its failures.
  ///
  /// @return whether it still had that version
  boolean update(SetUp setUp, Instant now) {
    Source source = setUp.source();
    return jdbc.sql(
                """
                update ingest.source
                set name = ?, trust = ?, licence = ?, language = ?, item_kind = ?, interval_seconds = ?,
                  failures = case when state = ? then failures else 0 end,
                  failing_since = case when state = ? then failing_since end,
                  stopped = case when state = ? then stopped end,
                  next_fetch = case when state = ? or kind = 'push' then next_fetch else ?::timestamptz end,
                  state = ?, settings = coalesce(?::jsonb, settings), version = version + 1
                where id = ? and version = ?
                """)
            .param(source.name())
            .param(source.trust().toString())
            .param(source.licence())
            .param(source.language())
            .param(source.itemKind().toString())
            .param(source.interval().toSeconds())
            .param(source.state().toString())
            .param(source.state().toString())
            .param(source.state().toString())
            .param(source.state().toString())
            .param(now.toString())
            .param(source.state().toString())
            .param(setUp.settings())
            .param(source.id())
            .param(source.version())
            .update()
        == 1;
  }

  /// Makes the source due.
  ///
  /// @return whether there is such a source that is read
  public boolean due(UUID id, Instant now) {
    return jdbc.sql(
                """
                update ingest.source set next_fetch = ?::timestamptz
                where id = ? and state = 'active' and kind <> 'push'
                """)
            .param(now.toString())
            .param(id)
            .update()
        == 1;
  }

  List<Source> after(@Nullable UUID id, int most) {
    return jdbc.sql("select " + COLUMNS + "from ingest.source where id > ? order by id limit ?")
        .param(id == null ? new UUID(0, 0) : id)
        .param(most)
        .query(SourceTable::source)
        .list();
  }

  static Source source(ResultSet row, int number) throws SQLException {
    return new Source(
        row.getObject("id", UUID.class),
        row.getString("name"),
        SourceKind.of(row.getString("kind")).orElseThrow(),
        row.getString("url"),
        Trust.valueOf(row.getString("trust").toUpperCase(Locale.ROOT)),
        row.getString("licence"),
        row.getString("language"),
        Kind.of(row.getString("item_kind")).orElseThrow(),
        Duration.ofSeconds(row.getInt("interval_seconds")),
        State.of(row.getString("state")).orElseThrow(),
        row.getInt("version"));
  }
}
