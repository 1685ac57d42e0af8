package de.faktenstrom.desk.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The table behind the chain. Its head is one row: taking it locks out other writers until commit,
/// so a transaction appends last of all.
public final class Audit {

  private static final String SELECT =
      "select seq, at, actor, action, item, version, detail, hash from desk.audit ";

  private static final String APPEND = "select desk.audit_append(?, ?, ?, ?, ?, ?)";

  private static final int PAGE = 1000;

  private final JdbcTemplate jdbc;

  public Audit(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Chains the deeds, in the order given, within the caller's transaction. To be called last in
  /// it.
  ///
  /// @param at to the microsecond
  public void append(Instant at, List<Deed> deeds) {
    if (deeds.isEmpty()) {
      return;
    }
    jdbc.query(
        connection -> {
          var statement = connection.prepareStatement(APPEND);
          statement.setObject(1, at.atOffset(ZoneOffset.UTC));
          statement.setArray(2, array(connection, "text", deeds, Deed::actor));
          statement.setArray(3, array(connection, "text", deeds, Deed::action));
          statement.setArray(4, array(connection, "uuid", deeds, Deed::item));
          statement.setArray(5, array(connection, "int4", deeds, Deed::version));
          statement.setArray(6, array(connection, "text", deeds, Deed::detail));
          return statement;
        },
        row -> {});
  }

  private static Array array(
      Connection connection, String type, List<Deed> deeds, Function<Deed, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, deeds.stream().map(value).toArray());
  }

  /// The newest entries first.
  ///
  /// @param before only entries of lower `seq`, absent for the newest of all
  public List<AuditEntry> page(@Nullable Long before, int limit) {
    return jdbc.query(
        SELECT + "where seq < ? order by seq desc limit ?",
        Audit::entry,
        before == null ? Long.MAX_VALUE : before,
        limit);
  }

  /// All of one item, oldest first.
  public List<AuditEntry> of(UUID item) {
    return jdbc.query(SELECT + "where item = ? order by seq", Audit::entry, item);
  }

  /// Follows the chain from its first entry to its head, and past it where others append meanwhile.
  public Verified verify() {
    AuditEntry.Head expected = head();
    AuditEntry.Head reached = AuditEntry.START;
    for (var page = after(0); !page.isEmpty(); page = after(reached.seq())) {
      for (AuditEntry entry : page) {
        if (!entry.follows(reached) || (entry.seq() == expected.seq() && !isAt(expected, entry))) {
          return new Verified.Broken(reached.seq() + 1);
        }
        reached = new AuditEntry.Head(entry);
      }
    }
    return reached.seq() < expected.seq()
        ? new Verified.Broken(reached.seq() + 1)
        : new Verified.Intact(reached.seq(), reached.hash());
  }

  private static boolean isAt(AuditEntry.Head head, AuditEntry entry) {
    return head.hash().equals(entry.hash());
  }

  /// The newest entry's place and hash; kept outside the program it proves the whole chain.
  public AuditEntry.Head head() {
    return jdbc.query(
            "select seq, hash from desk.audit_head",
            (row, _) -> new AuditEntry.Head(row.getLong(1), row.getString(2)))
        .getFirst();
  }

  private List<AuditEntry> after(long seq) {
    return jdbc.query(SELECT + "where seq > ? order by seq limit ?", Audit::entry, seq, PAGE);
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    Deed deed =
        new Deed(
            row.getString("actor"),
            row.getString("action"),
            row.getObject("item", UUID.class),
            row.getObject("version", Integer.class),
            row.getString("detail"));
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    return new AuditEntry(row.getLong("seq"), at, deed, row.getString("hash"));
  }
}
