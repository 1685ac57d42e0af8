package de.faktenstrom.eventlog;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// A module's own schema: its migrations stand in `db/<name>/V1__….sql` beside its code.
public final class Schema {

  private Schema() {}

  /// Brings the schemas up to date, in the order given. Safe to call from several processes at
  /// once.
  ///
  /// @throws Unfit where another version has made one of them
  public static void migrate(DataSource database, String... names) {
    for (String name : names) {
      try {
        Flyway.configure()
            .dataSource(database)
            .schemas(name)
            .locations("classpath:db/" + name)
            .load()
            .migrate();
      } catch (FlywayValidateException e) {
        throw new Unfit(name, e);
      }
    }
  }

  /// The database holds what other migrations than these have made.
  @SuppressWarnings("serial")
  public static final class Unfit extends RuntimeException {
    Unfit(String name, Exception cause) {
      super("Schema " + name + " was made by another version.", cause);
    }
  }
}
