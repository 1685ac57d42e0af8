package de.faktenstrom.ingest.source;

import de.faktenstrom.eventlog.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
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

  /// @param attempts whose sources' rows the caller has locked
  void insert(List<Ended> attempts) {
    jdbc.sql(
            """
            insert into ingest.fetch (source, started, took_ms, outcome, reason, status, etag, last_modified,
              document_hash, bytes, items, created, changed, problems, document)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::int[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
              ?::text[], ?::bigint[], ?::int[], ?::int[], ?::int[], ?::jsonb[], ?::bytea[])
            """)
        .param(column(attempts, a -> a.due().source().id(), UUID[]::new))
        .param(column(attempts, a -> a.started().toString(), String[]::new))
        .param(column(attempts, a -> Math.toIntExact(a.took().toMillis()), Integer[]::new))
        .param(column(attempts, a -> a.fetch().outcome().toString(), String[]::new))
        .param(column(attempts, a -> a.fetch().reason(), String[]::new))
        .param(column(attempts, a -> a.fetch().status(), Integer[]::new))
        .param(column(attempts, a -> a.fetch().validators().etag(), String[]::new))
        .param(column(attempts, a -> a.fetch().validators().lastModified(), String[]::new))
        .param(column(attempts, a -> a.fetch().validators().documentHash(), String[]::new))
        .param(column(attempts, a -> a.fetch().counts().bytes(), Long[]::new))
        .param(column(attempts, a -> a.fetch().counts().items(), Integer[]::new))
        .param(column(attempts, a -> a.fetch().counts().created(), Integer[]::new))
        .param(column(attempts, a -> a.fetch().counts().changed(), Integer[]::new))
        .param(column(attempts, a -> problems(a.fetch()), String[]::new))
        .param(column(attempts, a -> document(a.fetch()), byte[][]::new))
        .update();
    UUID[] wrong =
        attempts.stream()
            .filter(a -> a.fetch().document() != null)
            .map(a -> a.due().source().id())
            .toArray(UUID[]::new);
    if (wrong.length > 0) {
      forgetDocuments(wrong);
    }
  }

  private static <T> T[] column(
      List<Ended> attempts, Function<Ended, @Nullable T> value, IntFunction<T[]> array) {
    return attempts.stream().map(value).toArray(array);
  }

  private static String problems(Fetch fetch) {
    var problems = fetch.problems().subList(0, Math.min(PROBLEMS, fetch.problems().size()));
    return new String(EventJson.write(problems), StandardCharsets.UTF_8);
  }

  private static byte @Nullable [] document(Fetch fetch) {
    byte[] document = fetch.document();
    return document == null || document.length <= DOCUMENT_BYTES
        ? document
        : Arrays.copyOf(document, DOCUMENT_BYTES);
  }

  private void forgetDocuments(UUID[] sources) {
    jdbc.sql(
            """
            update ingest.fetch f set document = null
            from (
              select id, row_number() over (partition by source order by id desc) as nth
              from ingest.fetch where source = any (?::uuid[]) and document is not null) old
            where f.id = old.id and old.nth > ?
            """)
        .param(sources)
        .param(DOCUMENTS)
        .update();
  }

  /// Forgets all but the latest [#KEPT] attempts of each source.
  void forgetOld() {
    jdbc.sql(
            """
            delete from ingest.fetch f using (
              select id, row_number() over (partition by source order by id desc) as nth
              from ingest.fetch) old
            where f.id = old.id and old.nth > ?
            """)
        .param(KEPT)
        .update();
  }
}
