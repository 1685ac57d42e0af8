package de.faktenstrom.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/// Columns of many rows as one parameter each, and times as the driver wants them.
final class Sql {

  private Sql() {}

  /// An array parameter for `unnest`.
  static <T> SqlArrayValue array(
      String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> column) {
    return new SqlArrayValue(type, rows.stream().map(column).map(Sql::value).toArray());
  }

  private static @Nullable Object value(@Nullable Object value) {
    return value instanceof Instant instant ? instant.toString() : value;
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static Instant instantThere(ResultSet row, String column) throws SQLException {
    Instant instant = instant(row, column);
    if (instant == null) {
      throw new IllegalStateException("Column " + column + " is never null");
    }
    return instant;
  }
}
