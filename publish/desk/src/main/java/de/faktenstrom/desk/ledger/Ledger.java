package de.faktenstrom.desk.ledger;

import static de.faktenstrom.desk.sql.Insert.column;

import de.faktenstrom.desk.sql.Columns;
import de.faktenstrom.desk.sql.Insert;
import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.publish.events.AudienceChanged;
import de.faktenstrom.publish.events.Delivered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// The table of deliveries: written from receipts, read by item.
public final class Ledger {

  private static final Map<String, Class<?>> TYPES =
      Map.of(Delivered.TYPE, Delivered.class, AudienceChanged.TYPE, AudienceChanged.class);

  /// A receipt told again, as by feeds that are built anew, keeps the time of the first.
  private static final Insert<LedgerEntry> ENTRIES =
      Insert.<LedgerEntry>into(
              "desk.ledger",
              List.of(
                  column("item", "uuid", LedgerEntry::item),
                  column("revision", "int", LedgerEntry::revision),
                  column("channel", "text", LedgerEntry::channel),
                  column("receiver", "text", LedgerEntry::receiver),
                  column("version", "int", LedgerEntry::version),
                  column("name", "text", LedgerEntry::name),
                  column("state", "text", LedgerEntry::state),
                  column("attempts", "int", LedgerEntry::attempts),
                  column("at", "timestamptz", LedgerEntry::at),
                  column("detail", "text", LedgerEntry::detail)))
          .replacing("item, revision, channel, receiver")
          .where(
              """
              ledger.at <= excluded.at
              and (ledger.version, ledger.state, ledger.attempts, ledger.detail)
                is distinct from (excluded.version, excluded.state, excluded.attempts, excluded.detail)
              """);

  private final JdbcTemplate jdbc;
  private final Audience audience;

  public Ledger(JdbcTemplate jdbc, Audience audience) {
    this.jdbc = jdbc;
    this.audience = audience;
  }

  /// Within the reader's transaction.
  public void record(List<Event> batch) {
    List<Read<Object>> receipts = EventJson.readAll(batch, TYPES);
    ENTRIES.all(jdbc, Recording.entries(receipts));
    audience.replace(Recording.audiences(receipts));
    CrashPoint.reached("desk.ledger.written");
  }

  /// One for each announcement that anything is known of, the newest first.
  public List<Tally> tallies(UUID item) {
    return jdbc.query(
        """
        select revision, max(version),
          count(*) filter (where state not in ('superseded', 'suppressed')),
          count(*) filter (where state = 'delivered'),
          count(*) filter (where state in ('retrying', 'given-up')),
          count(*) filter (where state = 'waiting'),
          count(*) filter (where state in ('superseded', 'suppressed'))
        from desk.ledger where item = ? group by revision order by revision desc
        """,
        Ledger::tally,
        item);
  }

  /// Receivers of one announcement, by `channel/receiver`.
  ///
  /// @param after the last one of the page before, empty for the first page
  public List<LedgerEntry> page(UUID item, int revision, String after, int limit) {
    return jdbc.query(
        """
        select * from desk.ledger where item = ? and revision = ?
          and channel || '/' || receiver > ? collate "C"
        order by (channel || '/' || receiver) collate "C" limit ?
        """,
        Ledger::entry,
        item,
        revision,
        after,
        limit);
  }

  /// What needs somebody's eye, the newest first.
  public List<LedgerEntry> troubled(int limit) {
    return jdbc.query(
        """
        select * from desk.ledger where state in ('retrying', 'given-up') order by at desc limit ?
        """,
        Ledger::entry,
        limit);
  }

  /// How many deliveries [#troubled] would list.
  public int troubles() {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from desk.ledger where state in ('retrying', 'given-up')",
            Integer.class);
    return count == null ? 0 : count;
  }

  private static Tally tally(ResultSet row, int number) throws SQLException {
    return new Tally(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7));
  }

  private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
    return new LedgerEntry(
        row.getObject("item", UUID.class),
        row.getInt("revision"),
        row.getString("channel"),
        row.getString("receiver"),
        row.getInt("version"),
        row.getString("name"),
        row.getString("state"),
        row.getInt("attempts"),
        Objects.requireNonNull(Columns.instant(row, "at")),
        row.getString("detail"));
  }
}
