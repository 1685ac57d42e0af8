package de.faktenstrom.ingest.dataset;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.table_job`: the job each source waits for. An account has one at a time.
@Component
class JobTable {

  /// Then nobody waits for it any more.
  static final Duration LIFE = Duration.ofHours(24);

  private final JdbcClient jdbc;

  JobTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param name absent where it was asked for and the answer never came
  record Job(@Nullable String name, Instant since) {}

  @Nullable Job find(UUID source) {
    return jdbc.sql("select name, since from ingest.table_job where source = ?")
        .param(source)
        .query((row, _) ->
            new Job(
                row.getString("name"), row.getObject("since", OffsetDateTime.class).toInstant()))
        .optional()
        .orElse(null);
  }

  /// Takes the account for a job of that source. A job of a source that is stopped, and one too
  /// old, give way.
  ///
  /// @return whether no other source has it
  boolean claim(UUID source, String account, Instant now) {
    jdbc.sql(
            """
            delete from ingest.table_job j using ingest.source s
            where s.id = j.source and j.account = ? and j.source <> ?
              and (j.since < ?::timestamptz or s.state <> 'active')
            """)
        .param(account)
        .param(source)
        .param(now.minus(LIFE).toString())
        .update();
    return jdbc.sql(
                """
                insert into ingest.table_job (source, account, since) values (?, ?, ?::timestamptz)
                on conflict do nothing
                """)
            .param(source)
            .param(account)
            .param(now.toString())
            .update()
        == 1;
  }

  void named(UUID source, String name) {
    jdbc.sql("update ingest.table_job set name = ? where source = ?")
        .param(name)
        .param(source)
        .update();
  }

  void end(UUID source) {
    jdbc.sql("delete from ingest.table_job where source = ?").param(source).update();
  }
}
