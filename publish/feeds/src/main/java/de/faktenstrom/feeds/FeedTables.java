package de.faktenstrom.feeds;

import de.faktenstrom.feeds.Projection.Listing;
import de.faktenstrom.feeds.Projection.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes projections: a fixed number of statements, however many announcements there are.
@Component
class FeedTables {

  private final JdbcClient database;

  FeedTables(JdbcClient database) {
    this.database = database;
  }

  /// @return where each of the items stands after it
  /// @throws IllegalStateException outside a transaction: rows and receipts are written together
  Map<UUID, Stands> write(Projection projection) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A projection needs the reader's transaction");
    }
    keep(projection);
    Map<UUID, Stands> standing = stand(projection.standings());
    list(projection.listings());
    stamp();
    return standing;
  }

  private void keep(Projection projection) {
    var rows = projection.announcements();
    database
        .sql(
            """
            insert into feeds.announcement (item, revision, type, data)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::bytea[])
            on conflict do nothing
            """)
        .param(texts(rows, row -> Projection.item(row.data())))
        .param(ints(rows, row -> row.data().revision()))
        .param(texts(rows, row -> row.data().type()))
        .param(rows.stream().map(row -> row.event().data()).toArray(byte[][]::new))
        .update();
  }

  private Map<UUID, Stands> stand(List<Standing> rows) {
    Map<UUID, Stands> standing = HashMap.newHashMap(rows.size());
    database
        .sql(
            """
            insert into feeds.item as i (id, revision, withdrawn, fed, mended)
            select * from unnest(?::uuid[], ?::int[], ?::boolean[], ?::int[], ?::int[])
            on conflict (id) do update set
              revision = greatest(i.revision, excluded.revision),
              withdrawn = case when excluded.revision > i.revision then excluded.withdrawn else i.withdrawn end,
              fed = greatest(i.fed, excluded.fed),
              mended = greatest(i.mended, excluded.mended)
            returning id, revision, shown
            """)
        .param(texts(rows, Standing::item))
        .param(ints(rows, Standing::revision))
        .param(texts(rows, Standing::withdrawn))
        .param(ints(rows, Standing::fed))
        .param(ints(rows, Standing::mended))
        .query(row -> {
          standing.put(row.getObject(1, UUID.class), new Stands(row.getInt(2), row.getInt(3) > 0));
        });
    return standing;
  }

  private void list(List<Listing> rows) {
    database
        .sql(
            """
            insert into feeds.listing (feed, role, updated, item, revision)
            select feed, role, timestamptz 'epoch' + micros * interval '1 microsecond', item, revision
            from unnest(?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::int[])
              as row (feed, role, micros, item, revision)
            on conflict do nothing
            """)
        .param(texts(rows, Listing::feed))
        .param(texts(rows, Listing::role))
        .param(longs(rows, row -> Micros.of(row.updated())))
        .param(texts(rows, Listing::item))
        .param(ints(rows, Listing::revision))
        .update();
  }

  /// Last, so that two writers that share a slot wait for one another no longer than a commit
  /// takes.
  private void stamp() {
    database
        .sql(
            """
            insert into feeds.change as c (slot, stamp) values (pg_backend_pid() % 32, 1)
            on conflict (slot) do update set stamp = c.stamp + 1
            """)
        .update();
  }

  private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
    return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
  }

  private static <T> int[] ints(List<T> rows, ToIntFunction<T> column) {
    return rows.stream().mapToInt(column).toArray();
  }

  private static <T> long[] longs(List<T> rows, ToLongFunction<T> column) {
    return rows.stream().mapToLong(column).toArray();
  }

  /// @param revision the highest
  /// @param listed whether the feeds know the item
  record Stands(int revision, boolean listed) {}
}
