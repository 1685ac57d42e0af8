package de.faktenstrom.feeds;

import de.faktenstrom.eventlog.Rewind;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Feeds and pages are a projection of `faktenstrom.released`: they can be dropped, and come out
/// the same, byte for byte.
public final class Rebuild {

  private Rebuild() {}

  /// Empties the tables; the next program with the role reads the log from its beginning.
  ///
  /// @param kafka bootstrap servers, asked whether the role still runs
  /// @throws IllegalStateException where it runs; nothing is dropped then
  public static void begin(DataSource database, String kafka) {
    JdbcClient tables = JdbcClient.create(database);
    Rewind.in(database, kafka)
        .toTheBeginning(
            "feeds",
            () ->
                tables
                    .sql(
                        "truncate feeds.announcement, feeds.item, feeds.listing, feeds.change, feeds.resolved")
                    .update());
  }
}
