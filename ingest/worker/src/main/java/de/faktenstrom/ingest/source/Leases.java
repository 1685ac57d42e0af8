package de.faktenstrom.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who reads a due source: one instance at a time, until it is done or its lease ends.
@Component
public class Leases {

  /// Renewed while an attempt lasts, so that a source waits no longer than this after a crash.
  static final Duration LEASE = Duration.ofSeconds(15);

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
        .query((row, number) ->
            new Due(
                SourceTable.source(row, number),
                row.getObject("lease", UUID.class),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("document_hash"),
                row.getInt("failures")))
        .list();
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

  /// Ends the lease with what the attempt came to; the caller holds it.
  ///
  /// @param next when the source is due again
  void end(Due due, Fetch fetch, Instant started, Instant next) {
    boolean failed = fetch.outcome() == Outcome.FAILED;
    boolean brought = fetch.counts().created() + fetch.counts().changed() > 0;
    jdbc.sql(
            """
            update ingest.source
            set lease = null, leased_until = null, next_fetch = ?::timestamptz, failures = ?,
              etag = case when ? then etag else ? end,
              last_modified = case when ? then last_modified else ? end,
              document_hash = case when ? then document_hash else ? end,
              last_fetch = ?::timestamptz, last_outcome = ?, last_reason = ?,
              last_change = case when ? then ?::timestamptz else last_change end
            where id = ?
            """)
        .param(next.toString())
        .param(failed ? due.failures() + 1 : 0)
        .param(failed)
        .param(fetch.validators().etag())
        .param(failed)
        .param(fetch.validators().lastModified())
        .param(failed)
        .param(fetch.validators().documentHash())
        .param(started.toString())
        .param(fetch.outcome().toString())
        .param(fetch.reason())
        .param(brought)
        .param(started.toString())
        .param(due.source().id())
        .update();
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

  /// The source said that it is over (410).
  void gone(UUID source) {
    jdbc.sql("update ingest.source set state = 'gone', version = version + 1 where id = ?")
        .param(source)
        .update();
  }
}
