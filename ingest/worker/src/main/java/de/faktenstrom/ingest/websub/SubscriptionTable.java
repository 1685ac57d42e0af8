package de.faktenstrom.ingest.websub;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.subscription`: one row for each callback a hub was told. Whoever locks a row here and
/// the source's locks this one first.
@Component
class SubscriptionTable {

  /// Longer than a request to a hub may last.
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;

  SubscriptionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Nullable Subscription find(String callback) {
    return jdbc.sql("select * from ingest.subscription where callback = ?")
        .param(callback)
        .query(SubscriptionTable::subscription)
        .optional()
        .orElse(null);
  }

  /// Locks the row for the rest of the transaction.
  @Nullable Subscription lock(String callback) {
    return jdbc.sql("select * from ingest.subscription where callback = ? for update")
        .param(callback)
        .query(SubscriptionTable::subscription)
        .optional()
        .orElse(null);
  }

  /// Takes subscriptions whose hub is to be asked, and notes that it is.
  List<Subscription> take(int most, Instant now) {
    return jdbc.sql(
            """
            update ingest.subscription s set leased_until = ?::timestamptz, asked = ?::timestamptz,
              state = case when s.state = 'denied' then 'asked' else s.state end
            from (
              select callback from ingest.subscription
              where next_step <= ?::timestamptz and (leased_until is null or leased_until <= ?::timestamptz)
              order by next_step limit ?
              for update skip locked) due
            where s.callback = due.callback
            returning s.*
            """)
        .param(now.plus(LEASE).toString())
        .param(now.toString())
        .param(now.toString())
        .param(now.toString())
        .param(most)
        .query(SubscriptionTable::subscription)
        .list();
  }

  /// The hub took the request, or could not: it is asked again then, unless it has verified
  /// meanwhile.
  void again(String callback, Instant next, @Nullable String reason) {
    jdbc.sql(
            """
            update ingest.subscription set leased_until = null,
              failures = case when verified >= asked then 0 else failures + 1 end,
              reason = case when verified >= asked then null else ?::text end,
              next_step = case when verified >= asked then next_step else ?::timestamptz end
            where callback = ? and state <> 'ended'
            """)
        .param(reason)
        .param(next.toString())
        .param(callback)
        .update();
  }

  /// The hub will not deliver.
  void deny(String callback, Instant next, String reason) {
    jdbc.sql(
            """
            update ingest.subscription set leased_until = null, state = 'denied', lease_until = null,
              failures = 0, next_step = ?::timestamptz, reason = ?
            where callback = ? and state in ('asked', 'verified', 'denied')
            """)
        .param(next.toString())
        .param(reason)
        .param(callback)
        .update();
  }

  void end(String callback) {
    jdbc.sql(
            "update ingest.subscription set state = 'ended', next_step = null, leased_until = null where callback = ?")
        .param(callback)
        .update();
  }

  void verify(String callback, LeaseTerm term, Instant now) {
    jdbc.sql(
            """
            update ingest.subscription set state = 'verified', verified = ?::timestamptz,
              lease_until = ?::timestamptz, next_step = ?::timestamptz, failures = 0, reason = null
            where callback = ?
            """)
        .param(now.toString())
        .param(term.end().toString())
        .param(term.renewal().toString())
        .param(callback)
        .update();
  }

  void delivered(String callback, Instant now) {
    jdbc.sql("update ingest.subscription set delivered = ?::timestamptz where callback = ?")
        .param(now.toString())
        .param(callback)
        .update();
  }

  /// Something came that is not from the hub, or not fit to be read.
  ///
  /// @param sentence German
  void refuse(String callback, String sentence) {
    jdbc.sql("update ingest.subscription set refused = refused + 1, refusal = ? where callback = ?")
        .param(sentence)
        .param(callback)
        .update();
  }

  private static Subscription subscription(ResultSet row, int number) throws SQLException {
    OffsetDateTime until = row.getObject("lease_until", OffsetDateTime.class);
    return new Subscription(
        row.getString("callback"),
        row.getObject("source", UUID.class),
        new NamedHub(row.getString("hub"), row.getString("topic")),
        row.getString("secret"),
        Standing.of(row.getString("state")),
        row.getObject("asked") != null,
        until == null ? null : until.toInstant(),
        row.getInt("failures"));
  }
}
