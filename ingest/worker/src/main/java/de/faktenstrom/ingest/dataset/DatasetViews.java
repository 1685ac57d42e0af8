package de.faktenstrom.ingest.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.faktenstrom.ingest.dataset.DecisionTable.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the API shows of datasets, read straight from the tables.
@Component
class DatasetViews {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String OBSERVATIONS = "/observations.csv";
  private static final String VERSION =
      """
      select v.*, d.code, o.hash as old_hash, o.retrieved as old_retrieved, v.changes is not null as has_changes,
        e.accepted as taken, e.reason, e.decided_by, e.decided, e.became
      from ingest.dataset_version v join ingest.dataset d on d.id = v.dataset
        left join ingest.dataset_version o on o.dataset = v.dataset and o.number = v.compared
        left join ingest.dataset_decision e on e.dataset = v.dataset and e.number = v.number
      """;

  private final JdbcClient jdbc;

  DatasetViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param source id of the source that brings it
  /// @param versions how many states there are, accepted or not
  /// @param title as the latest state was told
  /// @param kind of the latest state
  /// @param retrieved when the latest state was read
  /// @param open whether the latest state is doubtful and nobody has decided on it
  record DatasetView(
      String id,
      String source,
      String code,
      Instant created,
      int versions,
      String title,
      String publisher,
      int version,
      String kind,
      Instant retrieved,
      long changed,
      long added,
      long removed,
      boolean open) {}

  /// @param hash SHA-256 (hex) of the normalised observations
  record State(int version, String hash, Instant retrieved) {}

  /// @param kind why it differs from the one before; `doubtful` where it was not accepted
  /// @param doubts German sentences
  /// @param compared the accepted state it is compared with
  /// @param changed cells with another value or status
  /// @param report what is said of it: sentences, citations, the largest changes, structure
  /// @param item uri of its draft
  /// @param decision an editor's, on a doubtful state
  /// @param files paths of what there is to download
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionView(
      String dataset,
      String code,
      int version,
      String hash,
      Instant retrieved,
      String kind,
      boolean accepted,
      List<String> doubts,
      @Nullable State compared,
      long changed,
      long added,
      long removed,
      JsonNode report,
      @Nullable String item,
      @Nullable Decision decision,
      List<String> files) {}

  /// In the order they were made.
  List<DatasetView> datasets(@Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select d.*, v.number, v.kind, v.retrieved, v.changed, v.added, v.removed,
              v.report ->> 'title' as title, v.report ->> 'publisher' as publisher,
              (select count(*) from ingest.dataset_version c where c.dataset = d.id) as versions,
              v.kind = 'doubtful' and not exists (
                select 1 from ingest.dataset_decision e where e.dataset = d.id and e.number = v.number) as open
            from ingest.dataset d, lateral (
              select * from ingest.dataset_version l where l.dataset = d.id order by l.number desc limit 1) as v
            where d.id > ? order by d.id limit ?
            """)
        .param(after == null ? new UUID(0, 0) : after)
        .param(most)
        .query((row, _) ->
            new DatasetView(
                row.getString("id"),
                row.getString("source"),
                row.getString("code"),
                instant(row, "created"),
                row.getInt("versions"),
                row.getString("title"),
                row.getString("publisher"),
                row.getInt("number"),
                row.getString("kind"),
                instant(row, "retrieved"),
                row.getLong("changed"),
                row.getLong("added"),
                row.getLong("removed"),
                row.getBoolean("open")))
        .list();
  }

  /// The latest first.
  List<VersionView> versions(UUID dataset, int before, int most) {
    return jdbc.sql(VERSION + "where v.dataset = ? and v.number < ? order by v.number desc limit ?")
        .param(dataset)
        .param(before)
        .param(most)
        .query(DatasetViews::version)
        .list();
  }

  @Nullable VersionView version(UUID dataset, int number) {
    return jdbc.sql(VERSION + "where v.dataset = ? and v.number = ?")
        .param(dataset)
        .param(number)
        .query(DatasetViews::version)
        .optional()
        .orElse(null);
  }

  byte @Nullable [] changes(UUID dataset, int number) {
    return jdbc.sql(
            "select changes from ingest.dataset_version where dataset = ? and number = ? and changes is not null")
        .param(dataset)
        .param(number)
        .query((row, _) -> row.getBytes("changes"))
        .optional()
        .orElse(null);
  }

  @Nullable String chart(UUID dataset, int number) {
    return jdbc.sql(
            "select chart from ingest.dataset_version where dataset = ? and number = ? and chart is not null")
        .param(dataset)
        .param(number)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /// Of the table that a source has.
  @Nullable String chartOf(UUID source, int number) {
    return jdbc.sql(
            """
            select v.chart from ingest.dataset d join ingest.dataset_version v on v.dataset = d.id
            where d.source = ? and v.number = ? and v.chart is not null
            """)
        .param(source)
        .param(number)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private static VersionView version(ResultSet row, int index) throws SQLException {
    String dataset = row.getString("dataset");
    int number = row.getInt("number");
    String at = "/api/v1/datasets/" + dataset + "/versions/" + number;
    String old = row.getString("old_hash");
    return new VersionView(
        dataset,
        row.getString("code"),
        number,
        row.getString("hash"),
        instant(row, "retrieved"),
        row.getString("kind"),
        row.getBoolean("accepted"),
        JSON.readTree(row.getString("doubts")).valueStream().map(JsonNode::asString).toList(),
        old == null ? null : new State(row.getInt("compared"), old, instant(row, "old_retrieved")),
        row.getLong("changed"),
        row.getLong("added"),
        row.getLong("removed"),
        JSON.readTree(row.getString("report")),
        row.getString("item"),
        decision(row),
        row.getBoolean("has_changes")
            ? List.of(at + OBSERVATIONS, at + ".csv", at + ".svg", at + ".json")
            : List.of(at + OBSERVATIONS, at + ".json"));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return reason == null
        ? null
        : new Decision(
            row.getBoolean("taken"),
            reason,
            row.getString("decided_by"),
            instant(row, "decided"),
            row.getObject("became", Integer.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
