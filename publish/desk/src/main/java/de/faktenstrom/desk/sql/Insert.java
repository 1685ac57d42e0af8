package de.faktenstrom.desk.sql;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// One statement that writes any number of rows: each column goes over as an array.
public final class Insert<R> {

  /// A column, its SQL type, and where a row has it. All but `bytea` travel as text.
  public record Column<R>(
      String name, String type, Function<R, ? extends @Nullable Object> value) {}

  private final String sql;
  private final List<Column<R>> columns;

  private Insert(String sql, List<Column<R>> columns) {
    this.sql = sql;
    this.columns = columns;
  }

  public static <R> Column<R> column(
      String name, String type, Function<R, ? extends @Nullable Object> value) {
    return new Column<>(name, type, value);
  }

  /// Every row must be new.
  public static <R> Insert<R> into(String table, List<Column<R>> columns) {
    String names = columns.stream().map(Column::name).collect(joining(", "));
    String arrays =
        columns.stream().map(column -> "?::" + column.type() + "[]").collect(joining(", "));
    return new Insert<>(
        "insert into " + table + " (" + names + ") select * from unnest(" + arrays + ")", columns);
  }

  /// A row whose key is there already takes the new values.
  ///
  /// @param key the columns of the primary key
  public Insert<R> replacing(String key) {
    List<String> keys = List.of(key.split(", "));
    String changes =
        columns.stream()
            .map(Column::name)
            .filter(name -> !keys.contains(name))
            .map(name -> name + " = excluded." + name)
            .collect(joining(", "));
    return new Insert<>(sql + " on conflict (" + key + ") do update set " + changes, columns);
  }

  /// Adds to the statement's end.
  public Insert<R> where(String condition) {
    return new Insert<>(sql + " where " + condition, columns);
  }

  public void all(JdbcTemplate jdbc, List<R> rows) {
    if (!rows.isEmpty()) {
      jdbc.update(sql, columns.stream().map(column -> array(column, rows)).toArray());
    }
  }

  private static <R> Object array(Column<R> column, List<R> rows) {
    return column.type().equals("bytea")
        ? rows.stream().map(row -> (byte[]) column.value().apply(row)).toArray(byte[][]::new)
        : Columns.texts(rows, column.value());
  }
}
