package de.faktenstrom.ingest.dataset;

import com.github.f4b6a3.uuid.UuidCreator;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.dataset.Version.History;
import de.faktenstrom.ingest.table.version.KeptSnapshot;
import de.faktenstrom.ingest.table.version.Snapshot;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.dataset`, `ingest.dataset_version` and `ingest.snapshot`: what is written there stays.
@Component
class DatasetTable {

  private static final String LATEST =
      """
      select v.number, v.hash, v.retrieved, v.accepted
      from ingest.dataset d join ingest.dataset_version v on v.dataset = d.id
      where d.source = ? and v.accepted >= ? order by v.number desc limit 1
      """;

  private final JdbcClient jdbc;

  DatasetTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A row to be written.
  ///
  /// @param kind as in the column
  /// @param compared number of the accepted state before
  /// @param report JSON
  /// @param changes gzip of the CSV
  record Entry(
      Version version,
      String kind,
      List<String> doubts,
      @Nullable Integer compared,
      Counts counts,
      Object report,
      byte @Nullable [] changes,
      @Nullable String chart,
      @Nullable String item) {

    /// The same, accepted by an editor who had these doubts before them.
    Entry inSpiteOf(List<String> dispelled) {
      return new Entry(version, kind, dispelled, compared, counts, report, changes, chart, item);
    }
  }

  record Counts(long changed, long added, long removed) {

    static final Counts NONE = new Counts(0, 0, 0);
  }

  History history(UUID source) {
    return new History(
        latest(source, false), refused(source), latest(source, true), granted(source));
  }

  /// Whether an editor refused the latest state.
  private boolean refused(UUID source) {
    return jdbc.sql(
            """
            select exists (
              select 1 from ingest.dataset d join ingest.dataset_decision e on e.dataset = d.id
              where d.source = ? and not e.accepted
                and e.number = (select max(number) from ingest.dataset_version v where v.dataset = d.id))
            """)
        .param(source)
        .query(Boolean.class)
        .single();
  }

  /// The doubts in spite of which the latest accepted state was taken.
  private List<String> granted(UUID source) {
    return jdbc.sql(
            """
            select jsonb_array_elements_text(v.doubts) from (
              select v.doubts from ingest.dataset d join ingest.dataset_version v on v.dataset = d.id
              where d.source = ? and v.accepted order by v.number desc limit 1) as v
            """)
        .param(source)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private @Nullable Version latest(UUID source, boolean accepted) {
    return jdbc.sql(LATEST)
        .param(source)
        .param(accepted)
        .query(DatasetTable::version)
        .optional()
        .orElse(null);
  }

  private static Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getInt("number"),
        row.getString("hash"),
        row.getObject("retrieved", OffsetDateTime.class).toInstant(),
        row.getBoolean("accepted"));
  }

  /// The kept bytes of a state, absent where there are none.
  byte @Nullable [] snapshot(String hash) {
    return jdbc.sql("select bytes from ingest.snapshot where hash = ?")
        .param(hash)
        .query((row, _) -> row.getBytes("bytes"))
        .optional()
        .orElse(null);
  }

  /// The dataset of that source, made where it was not there.
  UUID of(UUID source, String code, Instant now) {
    jdbc.sql(
            """
            insert into ingest.dataset (id, source, code, created) values (?, ?, ?, ?::timestamptz)
            on conflict (source) do nothing
            """)
        .param(UuidCreator.getTimeOrderedEpoch())
        .param(source)
        .param(code)
        .param(now.toString())
        .update();
    return jdbc.sql("select id from ingest.dataset where source = ?")
        .param(source)
        .query(UUID.class)
        .single();
  }

  void keep(Snapshot state, Instant now) {
    boolean kept =
        jdbc.sql("select 1 from ingest.snapshot where hash = ?")
            .param(state.hash())
            .query(Integer.class)
            .optional()
            .isPresent();
    if (kept) {
      return;
    }
    jdbc.sql(
            """
            insert into ingest.snapshot (hash, cells, bytes, stored) values (?, ?, ?, ?::timestamptz)
            on conflict do nothing
            """)
        .param(state.hash())
        .param(state.size())
        .param(KeptSnapshot.bytes(state))
        .param(now.toString())
        .update();
  }

  void insert(UUID dataset, Entry entry) {
    jdbc.sql(
            """
            insert into ingest.dataset_version (dataset, number, hash, kind, retrieved, accepted, doubts, compared,
              changed, added, removed, report, changes, chart, item)
            values (?, ?, ?, ?, ?::timestamptz, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .param(dataset)
        .param(entry.version().number())
        .param(entry.version().hash())
        .param(entry.kind())
        .param(entry.version().retrieved().toString())
        .param(entry.version().accepted())
        .param(json(entry.doubts()))
        .param(entry.compared())
        .param(entry.counts().changed())
        .param(entry.counts().added())
        .param(entry.counts().removed())
        .param(json(entry.report()))
        .param(entry.changes())
        .param(entry.chart())
        .param(entry.item())
        .update();
  }

  private static String json(Object data) {
    return new String(EventJson.write(data), StandardCharsets.UTF_8);
  }
}
