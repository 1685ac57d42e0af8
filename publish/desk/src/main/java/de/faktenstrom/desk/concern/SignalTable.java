package de.faktenstrom.desk.concern;

import static de.faktenstrom.desk.sql.Columns.instant;
import static de.faktenstrom.desk.sql.Columns.texts;

import de.faktenstrom.eventlog.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// `desk.signal`: which field stands in which column.
final class SignalTable {

  private static final String INSERT =
      """
      insert into desk.signal (key, type, value, kind, since, before, origin, draft, source, facts)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[],
        ?::uuid[], ?::text[], ?::text[])
      on conflict (key) do nothing returning key
      """;

  private SignalTable() {}

  /// @return the keys of those that were not there before
  static List<String> insert(JdbcTemplate jdbc, List<Signal> signals) {
    return jdbc.query(
        INSERT,
        (row, _) -> row.getString(1),
        texts(signals, Signal::key),
        texts(signals, signal -> signal.about().type()),
        texts(signals, signal -> signal.about().value()),
        texts(signals, Signal::kind),
        texts(signals, Signal::since),
        texts(signals, Signal::before),
        texts(signals, Signal::origin),
        texts(signals, Signal::draft),
        texts(signals, Signal::source),
        texts(signals, SignalTable::json));
  }

  private static String json(Signal signal) {
    return new String(EventJson.write(signal.facts()), StandardCharsets.UTF_8);
  }

  static Signal signal(ResultSet row, int number) throws SQLException {
    return new Signal(
        row.getString("key"),
        new Reference(row.getString("type"), row.getString("value")),
        ConcernKind.of(row.getString("kind")),
        Objects.requireNonNull(instant(row, "since")),
        instant(row, "before"),
        row.getObject("origin", Integer.class),
        row.getObject("draft", UUID.class),
        row.getString("source"),
        EventJson.read(
            row.getString("facts").getBytes(StandardCharsets.UTF_8), Signal.Facts.class));
  }
}
