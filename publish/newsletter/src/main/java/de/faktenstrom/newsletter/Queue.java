package de.faktenstrom.newsletter;

import de.faktenstrom.eventlog.CrashPoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails that are due: claimed for a while, offered, recorded. A claim that nobody ends (a crash)
/// runs out, and the mail is offered again under its one Message-ID.
@Component
class Queue {

  static final Duration CLAIM = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Queue(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Bundles are locked against becoming stale while their mails pass from waiting to sending, so
  /// that whoever brings a newer revision sees each mail either as one to rebuild or as one that
  /// left.
  List<Ready> claim(int most) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant until = now.plus(CLAIM);
    return transaction.execute(_ ->
        jdbc.sql(
                """
                with due as materialized (
                  select id, bundle_id from newsletter.mailing
                  where state in ('waiting', 'sending') and due <= ?::timestamptz
                  order by priority, due limit ? for update skip locked),
                fresh as materialized (
                  select id from newsletter.bundle
                  where not stale and id in (select bundle_id from due) for share skip locked),
                claimed as (
                  update newsletter.mailing m set state = 'sending', due = ?::timestamptz, changed = ?::timestamptz
                  from due where m.id = due.id
                    and (m.bundle_id is null or m.bundle_id in (select id from fresh))
                  returning m.*)
                select c.id, c.subscriber_id, c.confirmation_id, c.bundle_id, c.message_id, c.attempts,
                  s.address, s.language
                from claimed c join newsletter.subscriber s on s.id = c.subscriber_id
                order by c.priority, c.id
                """)
            .params(now.toString(), most, until.toString(), now.toString())
            .query((row, _) -> Ready.of(row, until))
            .list());
  }

  /// Whether the mail may start now; holds off an unsubscription until the transaction ends. Within
  /// the caller's transaction, around the sending.
  boolean mayStart(Ready mail) {
    jdbc.sql("select 1 from pg_advisory_xact_lock_shared(?)")
        .param(mail.subscriber().getLeastSignificantBits())
        .query()
        .singleValue();
    return jdbc.sql(
            """
            select count(*) from newsletter.mailing m
            join newsletter.subscriber s on s.id = m.subscriber_id
            left join newsletter.edition e on e.id = m.edition_id
            left join newsletter.confirmation c on c.id = m.confirmation_id
            where m.id = ? and m.state = 'sending' and m.due = ?::timestamptz
              and not exists (select 1 from newsletter.suppression x where x.address_key = s.address_key)
              and (c.id is not null and c.used is null
                or s.paused is null and exists (select 1 from newsletter.subscription w
                  where w.subscriber_id = s.id and w.rhythm = e.rhythm and w.state = 'confirmed'))
            """)
        .params(mail.id(), mail.claimedUntil().toString())
        .query(Integer.class)
        .single()
        .equals(1);
  }

  void record(List<Attempt> attempts) {
    Instant now = clock.instant();
    transaction.executeWithoutResult(_ -> {
      update(attempts, now);
      pause(attempts, now);
      CrashPoint.reached("newsletter.recorded");
    });
  }

  private void update(List<Attempt> attempts, Instant now) {
    List<Attempt.Next> next = attempts.stream().map(attempt -> attempt.next(now)).toList();
    jdbc.sql(
            """
            update newsletter.mailing m set state = n.state, due = n.due::timestamptz, attempts = n.attempts,
              detail = n.detail, changed = ?::timestamptz, told = m.edition_id is null or n.attempts = m.attempts and n.state = 'waiting'
            from unnest(?, ?, ?, ?, ?) n(id, state, due, attempts, detail)
            where m.id = n.id and m.state = 'sending'
            """)
        .params(
            now.toString(),
            attempts.stream().map(attempt -> attempt.mail().id()).toArray(UUID[]::new),
            next.stream().map(Attempt.Next::state).toArray(String[]::new),
            next.stream().map(n -> n.due().toString()).toArray(String[]::new),
            next.stream().map(Attempt.Next::attempts).toArray(Integer[]::new),
            next.stream().map(Attempt.Next::detail).toArray(String[]::new))
        .update();
  }

  private void pause(List<Attempt> attempts, Instant now) {
    List<Attempt> refused = attempts.stream().filter(Attempt::mailboxIsRefused).toList();
    if (!refused.isEmpty()) {
      jdbc.sql(
              """
              update newsletter.subscriber s set paused = ?::timestamptz, pause_reason = n.reason
              from unnest(?, ?) n(id, reason) where s.id = n.id and s.paused is null
              """)
          .params(
              now.toString(),
              refused.stream().map(attempt -> attempt.mail().subscriber()).toArray(UUID[]::new),
              refused.stream().map(attempt -> attempt.next(now).detail()).toArray(String[]::new))
          .update();
      jdbc.sql("update newsletter.audience set changed = true").update();
    }
  }
}
