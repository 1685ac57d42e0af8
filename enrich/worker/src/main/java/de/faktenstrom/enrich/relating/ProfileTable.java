package de.faktenstrom.enrich.relating;

import de.faktenstrom.enrich.related.Content;
import de.faktenstrom.enrich.same.Print;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/// `enrich.profile`. All within the caller's transaction.
final class ProfileTable {

  // Any number will do as long as nobody else takes it.
  private static final long LOCK = 0x72656c61746564L;
  private static final int ROWS_AT_ONCE = 500;

  private static final String WRITE =
      """
      insert into enrich.profile (item, version, print, content)
      select * from unnest(?::uuid[], ?::int[], ?::bytea[], ?::bytea[])
      on conflict (item) do update
      set version = excluded.version, print = excluded.print, content = excluded.content,
          changed = nextval('enrich.change')
      where profile.version <= excluded.version
      """;

  private final JdbcTemplate jdbc;

  ProfileTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    jdbc.setFetchSize(ROWS_AT_ONCE);
  }

  /// A row as the indexes take it.
  ///
  /// @param number never 0
  record Row(long number, long changed, Print print, Content content) {}

  /// One writer at a time, wherever it runs: so rows become visible in the order of their numbers,
  /// and of two items that tell the same the later one sees the earlier one.
  void lock() {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
  }

  /// @param profiles one an item
  void write(List<Profile> profiles) {
    jdbc.update(
        WRITE,
        profiles.stream().map(one -> one.item().toString()).toArray(String[]::new),
        profiles.stream().map(one -> Integer.toString(one.version())).toArray(String[]::new),
        profiles.stream().map(one -> one.print().bytes()).toArray(byte[][]::new),
        profiles.stream().map(one -> one.content().bytes()).toArray(byte[][]::new));
  }

  /// Everything that has changed since, in order.
  void after(long changed, Consumer<Row> to) {
    jdbc.query(
        "select number, changed, print, content from enrich.profile where changed > ? order by"
            + " changed",
        row -> {
          to.accept(
              new Row(
                  row.getLong(1),
                  row.getLong(2),
                  Print.read(row.getBytes(3)),
                  Content.read(row.getBytes(4))));
        },
        changed);
  }

  Map<UUID, Long> numbers(Collection<UUID> items) {
    Map<UUID, Long> numbers = new HashMap<>();
    jdbc.query(
        "select item, number from enrich.profile where item = any(?::uuid[])",
        row -> {
          numbers.put(row.getObject(1, UUID.class), row.getLong(2));
        },
        (Object) items.stream().map(UUID::toString).toArray(String[]::new));
    return numbers;
  }

  Map<Long, UUID> items(Collection<Long> numbers) {
    Map<Long, UUID> items = new HashMap<>();
    jdbc.query(
        "select number, item from enrich.profile where number = any(?::bigint[])",
        row -> {
          items.put(row.getLong(1), row.getObject(2, UUID.class));
        },
        (Object) numbers.stream().map(String::valueOf).toArray(String[]::new));
    return items;
  }

  /// Of this database and no other.
  UUID origin() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select id from enrich.origin limit 1", UUID.class));
  }
}
