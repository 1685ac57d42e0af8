package de.faktenstrom.eventlog;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// A module's own schema: its migrations stand in `db/<name>/V1__….sql` beside its code.
public final class Schema {

  private Schema() {}

  /// Brings the schemas up to date, in the order given. Safe to call from several processes at
  /// once.
  public static void migrate(DataSource database, String... names) {
    for (String name : names) {
      Flyway.configure()
          .dataSource(database)
          .schemas(name)
          .locations("classpath:db/" + name)
          .load()
          .migrate();
    }
  }
}
