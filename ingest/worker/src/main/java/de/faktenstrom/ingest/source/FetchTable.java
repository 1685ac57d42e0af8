package de.faktenstrom.ingest.source;

import de.faktenstrom.eventlog.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.fetch`: the latest attempts of each source, and the bytes of the latest wrong documents.
@Component
class FetchTable {

  static final int KEPT = 200;
  static final int DOCUMENTS = 3;
  private static final int DOCUMENT_BYTES = 1 << 20;
  private static final int PROBLEMS = 50;

  private final JdbcClient jdbc;

  FetchTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID source, Fetch fetch, Instant started, Duration took) {
    var problems = fetch.problems().subList(0, Math.min(PROBLEMS, fetch.problems().size()));
    byte[] document = fetch.document();
    jdbc.sql(
            """
            insert into ingest.fetch (source, started, took_ms, outcome, reason, status, etag, last_modified,
              document_hash, bytes, items, created, changed, problems, document)
            values (?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """)
        .param(source)
        .param(started.toString())
        .param(Math.toIntExact(took.toMillis()))
        .param(fetch.outcome().toString())
        .param(fetch.reason())
        .param(fetch.status())
        .param(fetch.validators().etag())
        .param(fetch.validators().lastModified())
        .param(fetch.validators().documentHash())
        .param(fetch.counts().bytes())
        .param(fetch.counts().items())
        .param(fetch.counts().created())
        .param(fetch.counts().changed())
        .param(new String(EventJson.write(problems), StandardCharsets.UTF_8))
        .param(
            document == null || document.length <= DOCUMENT_BYTES
                ? document
                : java.util.Arrays.copyOf(document, DOCUMENT_BYTES))
        .update();
    prune(source);
  }

  private void prune(UUID source) {
    jdbc.sql(
            """
            delete from ingest.fetch where source = ? and id <=
              (select id from ingest.fetch where source = ? order by id desc offset ? limit 1)
            """)
        .param(source)
        .param(source)
        .param(KEPT)
        .update();
    jdbc.sql(
            """
            update ingest.fetch set document = null where source = ? and document is not null and id <=
              (select id from ingest.fetch where source = ? and document is not null
               order by id desc offset ? limit 1)
            """)
        .param(source)
        .param(source)
        .param(DOCUMENTS)
        .update();
  }
}
