package de.faktenstrom.ingest.websub;

import de.faktenstrom.ingest.source.PushedFeeds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the subscriptions to what the sources want: one for each active feed that names a hub,
/// and no other. Any number of instances may do it, at any time.
@Component
class Wishes {

  private static final int AT_ONCE = 200;

  /// So long a hub that has not heard of the end is told so (410).
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PushedFeeds feeds;
  private final Callbacks callbacks;

  Wishes(JdbcClient jdbc, TransactionTemplate transaction, PushedFeeds feeds, Callbacks callbacks) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.feeds = feeds;
    this.callbacks = callbacks;
  }

  private record Wanted(UUID source, String hub, String topic) {}

  /// The feeds whose hub is to be left, or whose lease has ended, are polled again.
  void follow(Instant now) {
    transaction.executeWithoutResult(_ -> feeds.poll(leave(now), now));
    transaction.executeWithoutResult(_ -> feeds.poll(lapse(now), now));
    forget(now);
    wanted().forEach(wanted -> ask(wanted, now));
  }

  /// A hub that has promised nothing, or no longer, needs not be told.
  private List<UUID> leave(Instant now) {
    return jdbc.sql(
            """
            update ingest.subscription u
            set state = case when u.lease_until > ?::timestamptz then 'leaving' else 'ended' end,
              next_step = case when u.lease_until > ?::timestamptz then ?::timestamptz end, failures = 0
            where u.state in ('asked', 'verified', 'denied') and not exists (
              select 1 from ingest.named_hub n join ingest.source s on s.id = n.source
              where n.source = u.source and n.hub = u.hub and n.topic = u.topic and s.state = 'active')
            returning u.source
            """)
        .param(now.toString())
        .param(now.toString())
        .param(now.toString())
        .query((row, _) -> row.getObject("source", UUID.class))
        .list();
  }

  /// Without a break: the renewal that was under way goes on as a new request.
  private List<UUID> lapse(Instant now) {
    return jdbc.sql(
            """
            update ingest.subscription
            set state = 'asked', lease_until = null, next_step = case when failures = 0 then ?::timestamptz else next_step end
            where state = 'verified' and lease_until <= ?::timestamptz
            returning source
            """)
        .param(now.toString())
        .param(now.toString())
        .query((row, _) -> row.getObject("source", UUID.class))
        .list();
  }

  private void forget(Instant now) {
    jdbc.sql(
            """
            update ingest.subscription set state = 'ended', next_step = null
            where state = 'leaving' and lease_until <= ?::timestamptz
            """)
        .param(now.toString())
        .update();
    jdbc.sql(
            """
            delete from ingest.subscription
            where state = 'ended' and coalesce(greatest(asked, lease_until), '-infinity') <= ?::timestamptz
            """)
        .param(now.minus(REMEMBERED).toString())
        .update();
  }

  private List<Wanted> wanted() {
    return jdbc.sql(
            """
            select n.source, n.hub, n.topic
            from ingest.named_hub n join ingest.source s on s.id = n.source
            where s.state = 'active' and not exists (
              select 1 from ingest.subscription u
              where u.source = n.source and u.state in ('asked', 'verified', 'denied'))
            limit ?
            """)
        .param(AT_ONCE)
        .query((row, _) ->
            new Wanted(
                row.getObject("source", UUID.class), row.getString("hub"), row.getString("topic")))
        .list();
  }

  private void ask(Wanted wanted, Instant now) {
    jdbc.sql(
            """
            insert into ingest.subscription (callback, source, hub, topic, secret, state, next_step)
            values (?, ?, ?, ?, ?, 'asked', ?::timestamptz)
            on conflict do nothing
            """)
        .param(callbacks.freshId())
        .param(wanted.source())
        .param(wanted.hub())
        .param(wanted.topic())
        .param(callbacks.freshSecret())
        .param(now.toString())
        .update();
  }
}
