package de.faktenstrom.desk.concern;

import static de.faktenstrom.desk.sql.Columns.texts;
import static de.faktenstrom.desk.sql.Insert.column;

import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.desk.sql.Insert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Brings what was told and what rests on it together, whichever comes first. All within the
/// caller's transaction; what is returned belongs into its audit.
public final class Marking {

  /// Arrivals share this lock, a signal has it alone: so one of two that meet sees the other.
  private static final long LOCK = 0x636f6e6365726eL;

  private static final Insert<Row> CITATIONS =
      Insert.into(
          "desk.citation",
          List.of(
              column("type", "text", row -> row.reference().type()),
              column("value", "text", row -> row.reference().value()),
              column("item", "uuid", Row::item),
              column("version", "int", Row::version),
              column("as_of", "timestamptz", Row::asOf)));

  private static final String TOLD =
      """
      insert into desk.concern (item, version, signal)
      select item, version, signal from (
        select distinct on (i.id, s.key) i.id as item, c.version, s.key as signal
        from desk.signal s
          join desk.citation c on c.type = s.type and c.value = s.value
          join desk.item i on i.id = c.item and c.version in (i.current_version, i.released_version, i.plan_version)
        where s.key = any(?::text[]) and (s.before is null or c.as_of < s.before) and i.id is distinct from s.draft
        order by i.id, s.key, c.version desc) as citing
      union all
      select i.id, i.current_version, s.key
      from desk.signal s join desk.item i on s.type = 'item' and i.id::text = s.value
      where s.key = any(?::text[]) and i.origin_version <= s.origin
      on conflict (item, signal) do nothing returning item, version, signal
      """;

  private static final String ARRIVED =
      """
      insert into desk.concern (item, version, signal)
      select w.item, max(w.version), s.key
      from unnest(?::text[], ?::text[], ?::uuid[], ?::int[], ?::int[], ?::timestamptz[])
          as w (type, value, item, version, origin, as_of)
        join desk.signal s on s.type = w.type and s.value = w.value
      where (s.before is null or w.as_of < s.before) and (s.origin is null or w.origin <= s.origin)
        and w.item is distinct from s.draft
      group by w.item, s.key
      on conflict (item, signal) do nothing returning item, version, signal
      """;

  private final JdbcTemplate jdbc;
  private final Sentences german;

  Marking(JdbcTemplate jdbc, ZoneId zone) {
    this.jdbc = jdbc;
    this.german = new Sentences(zone, Locale.GERMAN);
  }

  /// A version just written.
  ///
  /// @param origin ingest's number, absent for a version made at the desk
  public record Version(UUID item, int version, @Nullable Integer origin, Basis basis) {}

  private record Row(
      Reference reference, UUID item, int version, @Nullable Integer origin, Instant asOf) {}

  private record Mark(UUID item, int version, String signal) {}

  /// Keeps what the versions rest on, and marks their items where it has changed since.
  public List<Deed> arrived(List<Version> versions) {
    List<Row> citing = new ArrayList<>();
    List<Row> all = new ArrayList<>();
    for (Version version : versions) {
      version.basis().references().forEach(reference -> citing.add(row(version, reference)));
      all.add(row(version, Reference.item(version.item())));
    }
    all.addAll(citing);
    CITATIONS.all(jdbc, citing);
    return all.isEmpty() ? List.of() : arrivedOf(all);
  }

  /// Keeps what a version that is here already rests on by newer knowledge, and marks its item.
  public List<Deed> restsAnew(Version version) {
    jdbc.update(
        "delete from desk.citation where item = ? and version = ?",
        version.item(),
        version.version());
    return arrived(List.of(version));
  }

  private List<Deed> arrivedOf(List<Row> rows) {
    jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> {}, LOCK);
    return deeds(
        jdbc.query(
            ARRIVED,
            Marking::mark,
            texts(rows, row -> row.reference().type()),
            texts(rows, row -> row.reference().value()),
            texts(rows, Row::item),
            texts(rows, Row::version),
            texts(rows, Row::origin),
            texts(rows, Row::asOf)));
  }

  private static Row row(Version version, Reference reference) {
    return new Row(
        reference, version.item(), version.version(), version.origin(), version.basis().asOf());
  }

  /// Keeps the signals, and marks the items that rest on the state before. One that was told before
  /// does nothing.
  public List<Deed> told(List<Signal> signals) {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
    List<String> fresh = SignalTable.insert(jdbc, signals);
    if (fresh.isEmpty()) {
      return List.of();
    }
    Object keys = texts(fresh, key -> key);
    return deeds(jdbc.query(TOLD, Marking::mark, keys, keys));
  }

  private static Mark mark(ResultSet row, int number) throws SQLException {
    return new Mark(
        row.getObject("item", UUID.class), row.getInt("version"), row.getString("signal"));
  }

  private List<Deed> deeds(List<Mark> marks) {
    if (marks.isEmpty()) {
      return List.of();
    }
    Map<String, Signal> signals = new HashMap<>();
    jdbc.query(
            "select * from desk.signal where key = any(?::text[])",
            SignalTable::signal,
            (Object) texts(marks, Mark::signal))
        .forEach(signal -> signals.put(signal.key(), signal));
    return marks.stream()
        .map(mark -> deed(mark, Objects.requireNonNull(signals.get(mark.signal()))))
        .toList();
  }

  private Deed deed(Mark mark, Signal signal) {
    return new Deed(
        "source:" + signal.source(), "concern", mark.item(), mark.version(), german.of(signal));
  }
}
