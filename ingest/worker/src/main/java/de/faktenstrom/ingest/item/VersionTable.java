package de.faktenstrom.ingest.item;

import static de.faktenstrom.ingest.item.ItemTable.strings;

import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.ItemIngested;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.item_version`: what came in, for ever as it came.
@Component
class VersionTable {

  private final JdbcClient jdbc;

  VersionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(List<ItemIngested> versions) {
    jdbc.sql(
            """
            insert into ingest.item_version
              (item, version, source, external_id, kind, headline, teaser, body, language, link, authors, keywords,
               published, updated, embargo_until, embargo_zone, trust, content_hash, ingested,
               embargo_question, attachments)
            select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::jsonb[], ?::jsonb[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
              ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::jsonb[], ?::jsonb[])
            """)
        .param(strings(versions, v -> v.uri().substring("urn:uuid:".length())))
        .param(strings(versions, v -> String.valueOf(v.version())))
        .param(strings(versions, v -> v.source().id()))
        .param(strings(versions, ItemIngested::externalId))
        .param(strings(versions, v -> v.kind().toString()))
        .param(strings(versions, ItemIngested::headline))
        .param(strings(versions, ItemIngested::teaser))
        .param(strings(versions, ItemIngested::body))
        .param(strings(versions, ItemIngested::language))
        .param(strings(versions, ItemIngested::link))
        .param(strings(versions, v -> json(v.authors())))
        .param(strings(versions, v -> json(v.keywords())))
        .param(optional(versions, ItemIngested::published))
        .param(optional(versions, ItemIngested::updated))
        .param(optional(versions, v -> v.embargo() == null ? null : v.embargo().until()))
        .param(optional(versions, v -> v.embargo() == null ? null : v.embargo().zone()))
        .param(strings(versions, v -> v.source().trust().toString()))
        .param(strings(versions, ItemIngested::contentHash))
        .param(strings(versions, v -> v.ingested().toString()))
        .param(
            strings(versions, v -> v.embargoQuestion() == null ? null : json(v.embargoQuestion())))
        .param(strings(versions, v -> json(v.attachments())))
        .update();
  }

  private static @Nullable String[] optional(
      List<ItemIngested> versions, Function<ItemIngested, @Nullable Object> column) {
    return strings(
        versions,
        version -> {
          Object value = column.apply(version);
          return value == null ? null : value.toString();
        });
  }

  private static String json(Object value) {
    return new String(EventJson.write(value), StandardCharsets.UTF_8);
  }
}
