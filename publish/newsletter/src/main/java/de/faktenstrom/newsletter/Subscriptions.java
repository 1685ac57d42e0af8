package de.faktenstrom.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Consent from the request to its end.
@Component
class Subscriptions {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Keys keys;
  private final Clock clock;

  Subscriptions(JdbcClient jdbc, TransactionTemplate transaction, Keys keys, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.keys = keys;
    this.clock = clock;
  }

  /// What became of a click on a confirmation link.
  enum Confirmed {
    DONE,
    BEFORE,
    EXPIRED
  }

  /// Whether the link works, without using it.
  Confirmed look(String token) {
    return found(token, false)
        .map(click -> click.verdict(clock.instant()))
        .orElse(Confirmed.EXPIRED);
  }

  /// Uses the link up. The proof of consent is complete with this; a paused address is known to
  /// work again.
  Confirmed confirm(String token, String ip) {
    return transaction.execute(_ -> {
      Instant now = clock.instant();
      Optional<Click> click = found(token, true);
      Confirmed verdict = click.map(c -> c.verdict(now)).orElse(Confirmed.EXPIRED);
      if (verdict == Confirmed.DONE) {
        use(click.orElseThrow(), ip, now);
      }
      return verdict;
    });
  }

  private void use(Click click, String ip, Instant now) {
    jdbc.sql("update newsletter.confirmation set used = ?::timestamptz where id = ?")
        .params(now.toString(), click.confirmation())
        .update();
    jdbc.sql(
            """
            update newsletter.subscription set state = 'confirmed', confirmed = ?::timestamptz, confirmed_ip = ?
            where state = 'pending' and subscriber_id = ?
              and id in (select unnest(subscriptions) from newsletter.confirmation where id = ?)
            """)
        .params(now.toString(), ip, click.subscriber(), click.confirmation())
        .update();
    jdbc.sql("update newsletter.subscriber set paused = null, pause_reason = null where id = ?")
        .param(click.subscriber())
        .update();
    jdbc.sql(
            """
            update newsletter.mailing set due = ?::timestamptz
            where subscriber_id = ? and confirmation_id is not null and state = 'waiting' and attempts = 0
            """)
        .params(now.toString(), click.subscriber())
        .update();
    audienceChanged();
  }

  private Optional<Click> found(String token, boolean lock) {
    return jdbc.sql(
            """
            select c.id, c.subscriber_id, c.expires, c.used is not null used,
              exists (select 1 from newsletter.subscription w
                where w.id = any(c.subscriptions) and w.state = 'confirmed') confirmed,
              exists (select 1 from newsletter.subscription w
                where w.id = any(c.subscriptions) and w.state <> 'ended') alive
            from newsletter.confirmation c where c.token_hash = ?
            """
                + (lock ? "for update" : ""))
        .param(Keys.hash(token))
        .query((row, _) ->
            new Click(
                row.getObject("id", UUID.class),
                row.getObject("subscriber_id", UUID.class),
                row.getTimestamp("expires").toInstant(),
                row.getBoolean("used"),
                row.getBoolean("confirmed"),
                row.getBoolean("alive")))
        .optional();
  }

  private record Click(
      UUID confirmation,
      UUID subscriber,
      Instant expires,
      boolean used,
      boolean confirmed,
      boolean alive) {

    Confirmed verdict(Instant now) {
      if (used) {
        return confirmed ? Confirmed.BEFORE : Confirmed.EXPIRED;
      }
      return alive && expires.isAfter(now) ? Confirmed.DONE : Confirmed.EXPIRED;
    }
  }

  /// Ends all subscriptions of a person. When this returns, no further mail to them starts: it
  /// waits for one that is just being sent.
  void end(UUID subscriber, String by) {
    transaction.executeWithoutResult(_ -> endWithin(subscriber, by));
  }

  private void endWithin(UUID subscriber, String by) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(?)")
        .param(subscriber.getLeastSignificantBits())
        .query()
        .singleValue();
    String now = clock.instant().toString();
    int ended =
        jdbc.sql(
                """
                update newsletter.subscription set state = 'ended', ended = ?::timestamptz, ended_by = ?
                where subscriber_id = ? and state <> 'ended'
                """)
            .params(now, by, subscriber)
            .update();
    jdbc.sql(
            """
            update newsletter.mailing set state = 'suppressed', changed = ?::timestamptz, detail = 'unsubscribed',
              told = edition_id is null
            where subscriber_id = ? and state = 'waiting'
            """)
        .params(now, subscriber)
        .update();
    if (ended > 0) {
      audienceChanged();
    }
  }

  /// False where nobody has that address; callers must not tell the public.
  boolean end(EmailAddress address, String by) {
    Optional<UUID> subscriber = subscriber(address);
    subscriber.ifPresent(id -> end(id, by));
    return subscriber.isPresent();
  }

  /// Deletes a person. Only the keyed hash stays, so that nobody signs the address up again.
  void erase(EmailAddress address) {
    transaction.executeWithoutResult(_ -> {
      subscriber(address).ifPresent(id -> endWithin(id, "erased"));
      jdbc.sql(
              """
              insert into newsletter.suppression (address_key, reason, since) values (?, 'erased', ?::timestamptz)
              on conflict do nothing
              """)
          .params(keys.ofAddress(address), clock.instant().toString())
          .update();
      jdbc.sql("delete from newsletter.mailbox where lower(recipient) = ?")
          .param(address.normal())
          .update();
      jdbc.sql("delete from newsletter.subscriber where address_key = ?")
          .param(keys.ofAddress(address))
          .update();
    });
  }

  private Optional<UUID> subscriber(EmailAddress address) {
    return jdbc.sql("select id from newsletter.subscriber where address_key = ?")
        .param(keys.ofAddress(address))
        .query(UUID.class)
        .optional();
  }

  private void audienceChanged() {
    jdbc.sql("update newsletter.audience set changed = true where not changed").update();
  }

  Summary summary() {
    return jdbc.sql(
            """
            select count(*) filter (where w.state = 'pending') pending,
              count(*) filter (where w.state = 'confirmed') confirmed,
              count(*) filter (where w.state = 'ended') ended,
              count(*) filter (where w.state = 'confirmed' and w.rhythm = 'at_once') at_once,
              count(*) filter (where w.state = 'confirmed' and w.rhythm = 'daily') daily,
              count(*) filter (where w.state = 'confirmed' and w.rhythm = 'weekly') weekly,
              (select count(*) from newsletter.subscriber where paused is not null) paused,
              (select count(*) from newsletter.suppression) suppressed,
              (select count(*) from newsletter.mailing where state in ('waiting', 'sending')) mails_waiting,
              (select count(*) from newsletter.mailing where state = 'sent') mails_sent,
              (select count(*) from newsletter.mailing where state = 'failed') mails_failed
            from newsletter.subscription w
            """)
        .query(Summary.class)
        .single();
  }

  /// Numbers only. `atOnce`, `daily`, `weekly` count confirmed subscriptions.
  record Summary(
      long pending,
      long confirmed,
      long ended,
      long atOnce,
      long daily,
      long weekly,
      long paused,
      long suppressed,
      long mailsWaiting,
      long mailsSent,
      long mailsFailed) {}
}
