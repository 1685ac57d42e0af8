package de.faktenstrom.ingest.dataset;

import de.faktenstrom.citation.Table;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// States of tables as they are cited.
@Component
class CitedTables {

  /// Editors word titles in German.
  private static final String LANGUAGE = "de";

  private final JdbcClient jdbc;

  CitedTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param accepted what was not accepted is not to be cited
  record State(Table table, boolean accepted) {}

  /// Number of the latest accepted state, absent where there is none.
  @Nullable Integer latest(UUID dataset) {
    return jdbc.sql("select max(number) from ingest.dataset_version where dataset = ? and accepted")
        .param(dataset)
        .query((row, _) -> row.getObject(1, Integer.class))
        .single();
  }

  @Nullable State state(UUID dataset, int number) {
    return jdbc.sql(
            """
            select d.code, v.*, v.report ->> 'title' as title, v.report ->> 'publisher' as publisher,
              s.url, s.licence
            from ingest.dataset_version v join ingest.dataset d on d.id = v.dataset
              join ingest.source s on s.id = d.source
            where v.dataset = ? and v.number = ?
            """)
        .param(dataset)
        .param(number)
        .query((row, _) ->
            new State(
                new Table(
                    "urn:uuid:" + dataset,
                    row.getString("publisher"),
                    row.getString("title"),
                    LANGUAGE,
                    row.getString("code"),
                    number,
                    row.getObject("retrieved", OffsetDateTime.class).toInstant(),
                    row.getString("hash"),
                    shownAt(row.getString("url"), row.getString("code")),
                    row.getString("licence")),
                row.getBoolean("accepted")))
        .optional()
        .orElse(null);
  }

  /// Where readers find the table: of the web service of Destatis its page there, of a file
  /// nothing.
  static @Nullable String shownAt(@Nullable String url, String code) {
    if (url == null || !url.matches("https?://[^\\s\\p{Cntrl}]+")) {
      return null;
    }
    String host = URI.create(url.split("[?#]", 2)[0]).getHost();
    boolean service = url.contains("/genesisWS/");
    return service && host != null && host.endsWith(".destatis.de")
        ? "https://www-genesis.destatis.de/datenbank/online/table/" + code
        : url;
  }
}
