package de.faktenstrom.ingest.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who reads a due source: one instance at a time, until it is done or its lease ends.
@Component
public class Leases {

  /// Renewed while an attempt lasts, so that a source waits no longer than this after a crash.
  static final Duration LEASE = Duration.ofSeconds(15);

  /// How often a feed is asked whose hub tells what is new: in case it does not.
  static final Duration SAFETY = Duration.ofHours(6);

  private final JdbcClient jdbc;

  Leases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes at most `most` due sources that nobody reads now.
  List<Due> take(int most, Instant now) {
    return jdbc.sql(
            """
            update ingest.source s set lease = gen_random_uuid(), leased_until = ?::timestamptz
            from (
              select id from ingest.source
              where state = 'active' and next_fetch <= ?::timestamptz
                and (leased_until is null or leased_until <= ?::timestamptz)
              order by next_fetch limit ?
              for update skip locked) due
            where s.id = due.id
            returning s.*
            """)
        .param(now.plus(LEASE).toString())
        .param(now.toString())
        .param(now.toString())
        .param(most)
        .query((row, number) -> paced(due(row, number), row, now))
        .list();
  }

  /// Takes an active feed whoever reads it now: what that attempt brings is older than what came.
  @Nullable Due takeOver(UUID feed, Instant now) {
    return jdbc.sql(
            """
            update ingest.source set lease = gen_random_uuid(), leased_until = ?::timestamptz
            where id = ? and state = 'active' and kind = 'feed'
            returning *
            """)
        .param(now.plus(LEASE).toString())
        .param(feed)
        .query(Leases::due)
        .optional()
        .orElse(null);
  }

  private static Due due(ResultSet row, int number) throws SQLException {
    return new Due(
        SourceTable.source(row, number),
        row.getObject("lease", UUID.class),
        row.getString("etag"),
        row.getString("last_modified"),
        row.getString("document_hash"),
        history(row));
  }

  private static Due paced(Due due, ResultSet row, Instant now) throws SQLException {
    OffsetDateTime pushed = row.getObject("pushed_until", OffsetDateTime.class);
    boolean rarely = pushed != null && pushed.toInstant().isAfter(now);
    return rarely && due.source().interval().compareTo(SAFETY) < 0 ? due.every(SAFETY) : due;
  }

  static History history(ResultSet row) throws SQLException {
    OffsetDateTime since = row.getObject("failing_since", OffsetDateTime.class);
    List<Instant> changes =
        Arrays.stream((Timestamp[]) row.getArray("changes").getArray())
            .map(Timestamp::toInstant)
            .toList();
    return new History(row.getInt("failures"), since == null ? null : since.toInstant(), changes);
  }

  /// Gives leases back unused.
  ///
  /// @param later when each is due instead
  void postpone(Map<Due, Instant> later) {
    List<Map.Entry<Due, Instant>> rows = List.copyOf(later.entrySet());
    jdbc.sql(
            """
            update ingest.source s set lease = null, leased_until = null, next_fetch = n.at
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) as n (id, lease, at)
            where s.id = n.id and s.lease = n.lease
            """)
        .param(rows.stream().map(row -> row.getKey().source().id()).toArray(UUID[]::new))
        .param(rows.stream().map(row -> row.getKey().lease()).toArray(UUID[]::new))
        .param(rows.stream().map(row -> row.getValue().toString()).toArray(String[]::new))
        .update();
  }

  /// Keeps sources that are still being read.
  ///
  /// @param leases from [#take]
  void renew(Collection<UUID> leases, Instant now) {
    jdbc.sql("update ingest.source set leased_until = ?::timestamptz where lease = any(?::uuid[])")
        .param(now.plus(LEASE).toString())
        .param(leases.toArray(UUID[]::new))
        .update();
  }

  /// Locks the source's row for the rest of the transaction, if the lease still holds.
  public boolean hold(Due due) {
    return jdbc.sql("select 1 from ingest.source where id = ? and lease = ? for update")
        .param(due.source().id())
        .param(due.lease())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Locks the rows of those whose lease still holds for the rest of the transaction.
  ///
  /// @return their leases
  Set<UUID> hold(List<Due> dues) {
    return Set.copyOf(
        jdbc.sql(
                """
                select s.lease from ingest.source s
                join unnest(?::uuid[], ?::uuid[]) as n (id, lease) on s.id = n.id and s.lease = n.lease
                order by s.id for update of s
                """)
            .param(dues.stream().map(due -> due.source().id()).toArray(UUID[]::new))
            .param(dues.stream().map(Due::lease).toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /// Ends leases with what the attempts came to; the caller holds them. News of a feed whose hub
  /// should have told it mean that the hub does not: the feed is asked as often as set again.
  void end(List<Ended> attempts) {
    jdbc.sql(
            """
            update ingest.source s
            set lease = null, leased_until = null,
              next_fetch = greatest(
                n.started + s.least_seconds * interval '1 second',
                case when n.brought and s.pushed_until is not null
                  then least(n.next, n.started + s.interval_seconds * interval '1 second') else n.next end),
              pushed_until = case when n.brought then null else s.pushed_until end,
              failures = case when n.failed then s.failures + 1 else 0 end,
              failing_since = case when n.failed then coalesce(s.failing_since, n.started) end,
              etag = case when n.failed then s.etag else n.etag end,
              last_modified = case when n.failed then s.last_modified else n.modified end,
              document_hash = case when n.failed then s.document_hash else n.hash end,
              last_fetch = n.started, last_outcome = n.outcome, last_reason = n.reason,
              last_change = case when n.brought then n.started else s.last_change end,
              changes = case when n.brought then (n.started || s.changes)[1:?] else s.changes end,
              state = coalesce(n.state, s.state), stopped = coalesce(n.stopped, s.stopped),
              version = s.version + case when n.state is null then 0 else 1 end
            from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::boolean[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as n (id, started, next, failed, brought, outcome, reason, etag, modified, hash, state, stopped)
            where s.id = n.id
            """)
        .param(History.KEPT)
        .param(uuids(attempts))
        .param(texts(attempts, a -> a.started().toString()))
        .param(texts(attempts, a -> a.next().toString()))
        .param(flags(attempts, a -> a.fetch().outcome() == Outcome.FAILED))
        .param(
            flags(attempts, a -> a.fetch().counts().created() + a.fetch().counts().changed() > 0))
        .param(texts(attempts, a -> a.fetch().outcome().toString()))
        .param(texts(attempts, a -> a.fetch().reason()))
        .param(texts(attempts, a -> a.fetch().validators().etag()))
        .param(texts(attempts, a -> a.fetch().validators().lastModified()))
        .param(texts(attempts, a -> a.fetch().validators().documentHash()))
        .param(texts(attempts, a -> a.state() == null ? null : a.state().toString()))
        .param(texts(attempts, Ended::stopped))
        .update();
  }

  /// Keeps how long the document of the attempt at hand asks for, until another document comes.
  void leave(UUID source, Duration alone) {
    long seconds = Math.min(alone.toSeconds(), Schedule.LONGEST.toSeconds());
    jdbc.sql("update ingest.source set least_seconds = ? where id = ? and least_seconds <> ?")
        .param(seconds)
        .param(source)
        .param(seconds)
        .update();
  }

  private static UUID[] uuids(List<Ended> attempts) {
    return attempts.stream().map(a -> a.due().source().id()).toArray(UUID[]::new);
  }

  private static String[] texts(List<Ended> attempts, Function<Ended, @Nullable String> value) {
    return attempts.stream().map(value).toArray(String[]::new);
  }

  private static Boolean[] flags(List<Ended> attempts, Predicate<Ended> value) {
    return attempts.stream().map(value::test).toArray(Boolean[]::new);
  }

  /// The source said where it is now (301, 308). Not where another source is there already.
  void move(UUID source, String url) {
    jdbc.sql(
            """
            update ingest.source s set url = ?, version = version + 1
            where id = ? and url is distinct from ?
              and not exists (select 1 from ingest.source o where o.kind = s.kind and o.url = ?)
            """)
        .param(url)
        .param(source)
        .param(url)
        .param(url)
        .update();
  }
}
