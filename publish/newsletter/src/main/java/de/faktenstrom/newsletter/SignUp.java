package de.faktenstrom.newsletter;

import de.faktenstrom.publish.events.Filter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A request for mail: kept as pending, answered with one plain confirmation mail and nothing else.
/// Whoever asks cannot tell from the answer whether an address is known.
@Component
class SignUp {

  /// After a confirmation mail that nobody answers, the address gets no other one in this time.
  static final Duration PAUSE = Duration.ofMinutes(10);

  /// Unanswered confirmation mails an address gets in a day, whoever asks.
  static final int A_DAY = 5;

  static final Duration VALID = Duration.ofHours(72);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Keys keys;
  private final Clock clock;
  private final NewsletterSettings settings;

  SignUp(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Keys keys,
      Clock clock,
      NewsletterSettings settings) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.keys = keys;
    this.clock = clock;
    this.settings = settings;
  }

  /// @param ip of who asks, part of the proof
  record Request(EmailAddress address, Filter filter, Rhythm rhythm, String language, String ip) {}

  /// False where too many come from that network address: nothing was kept.
  boolean ask(Request request) {
    return transaction.execute(_ -> {
      if (tooMany(request.ip())) {
        return false;
      }
      if (!isSuppressed(request.address())) {
        UUID subscriber = subscriber(request);
        planConfirmation(subscriber, subscription(subscriber, request));
      }
      return true;
    });
  }

  private boolean tooMany(String ip) {
    byte[] key = keys.ofIp(ip);
    Instant now = clock.instant();
    int lately =
        jdbc.sql("select count(*) from newsletter.sign_up where ip_key = ? and at > ?::timestamptz")
            .params(key, now.minus(Duration.ofHours(1)).toString())
            .query(Integer.class)
            .single();
    if (lately < settings.signUpsAnHour()) {
      jdbc.sql("insert into newsletter.sign_up (ip_key, at) values (?, ?::timestamptz)")
          .params(key, now.toString())
          .update();
      return false;
    }
    return true;
  }

  private boolean isSuppressed(EmailAddress address) {
    return jdbc.sql("select exists (select 1 from newsletter.suppression where address_key = ?)")
        .param(keys.ofAddress(address))
        .query(Boolean.class)
        .single();
  }

  /// Locks the person's row, so that two requests of one person come one after the other. The
  /// address is taken as given last by someone who has not confirmed.
  private UUID subscriber(Request request) {
    return jdbc.sql(
            """
            insert into newsletter.subscriber as s (id, address, address_key, language, created)
            values (?, ?, ?, ?, ?::timestamptz)
            on conflict (address_key) do update set language = case when exists (
              select 1 from newsletter.subscription w where w.subscriber_id = s.id and w.state = 'confirmed')
              then s.language else excluded.language end
            returning id
            """)
        .params(
            UUID.randomUUID(),
            request.address().text(),
            keys.ofAddress(request.address()),
            request.language(),
            clock.instant().toString())
        .query(UUID.class)
        .single();
  }

  private UUID subscription(UUID subscriber, Request request) {
    return jdbc.sql(
            """
            insert into newsletter.subscription as w
              (id, subscriber_id, filter, rhythm, state, text_version, requested, requested_ip)
            values (?, ?, ?::jsonb, ?, 'pending', ?, ?::timestamptz, ?)
            on conflict (subscriber_id, rhythm, filter) where state <> 'ended' do update set
              text_version = case w.state when 'pending' then excluded.text_version else w.text_version end,
              requested = case w.state when 'pending' then excluded.requested else w.requested end,
              requested_ip = case w.state when 'pending' then excluded.requested_ip else w.requested_ip end
            returning id
            """)
        .params(
            UUID.randomUUID(),
            subscriber,
            Filters.write(request.filter()),
            request.rhythm().toString(),
            Consent.VERSION,
            clock.instant().toString(),
            request.ip())
        .query(UUID.class)
        .single();
  }

  /// A mail that waits takes the wish along; otherwise one is planned, for after the pause where an
  /// earlier one was not answered. An answered one proves that the person is there: then nobody has
  /// to wait.
  private void planConfirmation(UUID subscriber, UUID subscription) {
    Instant now = clock.instant();
    int joined =
        jdbc.sql(
                """
                update newsletter.confirmation c set subscriptions = array_append(array_remove(subscriptions, ?), ?)
                where c.subscriber_id = ? and cardinality(subscriptions) < 10 and exists (
                  select 1 from newsletter.mailing m
                  where m.confirmation_id = c.id and m.state = 'waiting' and m.attempts = 0)
                """)
            .params(subscription, subscription, subscriber)
            .update();
    Unanswered unanswered = unanswered(subscriber, now);
    if (joined == 0 && unanswered.mails() < A_DAY) {
      Instant last = unanswered.last();
      Instant free = last == null ? now : last.plus(PAUSE);
      plan(subscriber, subscription, free.isAfter(now) ? free : now);
    }
  }

  private Unanswered unanswered(UUID subscriber, Instant now) {
    return jdbc.sql(
            """
            select count(*) mails, max(c.requested) last_one from newsletter.confirmation c
            where c.subscriber_id = ? and c.used is null and c.requested > ?::timestamptz
            """)
        .params(subscriber, now.minus(Duration.ofDays(1)).toString())
        .query((row, _) -> {
          var last = row.getTimestamp("last_one");
          return new Unanswered(row.getInt("mails"), last == null ? null : last.toInstant());
        })
        .single();
  }

  /// Confirmation mails of the last day.
  private record Unanswered(int mails, @Nullable Instant last) {}

  private void plan(UUID subscriber, UUID subscription, Instant due) {
    UUID confirmation = UUID.randomUUID();
    jdbc.sql(
            """
            insert into newsletter.confirmation (id, subscriber_id, subscriptions, token_hash, requested, expires)
            values (?, ?, array[?]::uuid[], ?, ?::timestamptz, ?::timestamptz)
            """)
        .params(
            confirmation,
            subscriber,
            subscription,
            Keys.hash(keys.confirmationToken(confirmation)),
            due.toString(),
            due.plus(VALID).toString())
        .update();
    jdbc.sql(
            """
            insert into newsletter.mailing (id, confirmation_id, subscriber_id, subscription_id, message_id, state,
              priority, due, changed)
            values (?, ?, ?, ?, ?, 'waiting', 0, ?::timestamptz, ?::timestamptz)
            """)
        .params(
            UUID.randomUUID(),
            confirmation,
            subscriber,
            subscription,
            keys.messageId(confirmation, subscriber),
            due.toString(),
            clock.instant().toString())
        .update();
  }
}
