package de.faktenstrom.ingest.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// `ingest.dataset_decision`: who decided what on a doubtful state, and why; written once.
@Component
class DecisionTable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  DecisionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param became number of the accepted state, absent where it was refused
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decision(
      boolean accepted, String reason, String by, Instant at, @Nullable Integer became) {}

  /// A state to decide on.
  ///
  /// @param last number of the dataset's latest state
  record Doubted(
      UUID source,
      String hash,
      Instant retrieved,
      String kind,
      List<String> doubts,
      boolean decided,
      int last) {}

  /// Holds the source's row until the transaction ends, as a reading does, so that no other state
  /// comes meanwhile; absent where there is no such state.
  @Nullable Doubted lock(UUID dataset, int number) {
    jdbc.sql(
            """
            select id from ingest.source
            where id = (select source from ingest.dataset where id = ?) for update
            """)
        .param(dataset)
        .query(UUID.class)
        .optional();
    return jdbc.sql(
            """
            select d.source, v.hash, v.retrieved, v.kind, v.doubts,
              (select max(number) from ingest.dataset_version o where o.dataset = d.id) as last,
              exists (select 1 from ingest.dataset_decision e where e.dataset = d.id and e.number = v.number) as decided
            from ingest.dataset d join ingest.dataset_version v on v.dataset = d.id
            where d.id = ? and v.number = ?
            """)
        .param(dataset)
        .param(number)
        .query((row, _) ->
            new Doubted(
                row.getObject("source", UUID.class),
                row.getString("hash"),
                row.getObject("retrieved", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                JSON.readValue(row.getString("doubts"), new TypeReference<List<String>>() {}),
                row.getBoolean("decided"),
                row.getInt("last")))
        .optional()
        .orElse(null);
  }

  void insert(UUID dataset, int number, Decision decision) {
    jdbc.sql(
            """
            insert into ingest.dataset_decision (dataset, number, accepted, reason, decided_by, decided, became)
            values (?, ?, ?, ?, ?, ?::timestamptz, ?)
            """)
        .param(dataset)
        .param(number)
        .param(decision.accepted())
        .param(decision.reason())
        .param(decision.by())
        .param(decision.at().toString())
        .param(decision.became())
        .update();
  }
}
