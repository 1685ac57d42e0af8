package de.faktenstrom.newsletter;

import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Delivered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the desk what became of each item at each reader: ids of subscriptions, never an address.
/// Many mails are one event for each item.
@Component
class Receipts {

  private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
  private static final int MAILS = 250;

  /// Some 60 kB.
  private static final int OUTCOMES = 400;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final TransactionTemplate transaction;

  Receipts(JdbcClient jdbc, Outbox outbox, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  /// What the log does not know yet.
  public void tell() {
    int told;
    do {
      told = Integer.max(0, transaction.<Integer>execute(_ -> tellSome()));
    } while (told == MAILS);
  }

  private int tellSome() {
    List<UUID> mails =
        jdbc.sql(
                """
                update newsletter.mailing set told = true where id in (
                  select id from newsletter.mailing where not told order by id limit ? for update skip locked)
                returning id
                """)
            .param(MAILS)
            .query((row, _) -> row.getObject("id", UUID.class))
            .list();
    if (!mails.isEmpty()) {
      append(
          jdbc.sql(
                  """
                  select e.uri, e.version, e.revision, e.traceparent, m.subscription_id, m.attempts, m.changed, m.detail,
                    case when i.position = 0 then 'superseded' else m.state end state
                  from newsletter.mailing m join newsletter.bundle_item i on i.bundle_id = m.bundle_id
                  join newsletter.edition_item e
                    on e.edition_id = m.edition_id and e.uri = i.uri and e.revision = i.revision
                  where m.id = any(?) and m.state <> 'sending' order by e.uri, e.revision
                  """)
              .param(mails.toArray(UUID[]::new))
              .query(LINE)
              .list());
    }
    return mails.size();
  }

  /// Versions that wait in this bundle and will not be sent, because a newer one is out. Within the
  /// caller's transaction.
  void superseded(UUID bundle, Instant now) {
    append(
        jdbc.sql(
                """
                select e.uri, e.version, e.revision, e.traceparent, m.subscription_id, m.attempts,
                  ?::timestamptz changed, 'superseded' state, null detail
                from newsletter.mailing m join newsletter.bundle_item i on i.bundle_id = m.bundle_id
                join newsletter.edition_item e
                  on e.edition_id = m.edition_id and e.uri = i.uri and e.revision = i.revision
                join newsletter.publication p on p.uri = i.uri and p.revision > i.revision
                where m.bundle_id = ? and m.state = 'waiting' and i.position > 0 order by e.uri, e.revision
                """)
            .params(now.toString(), bundle)
            .query(LINE)
            .list());
  }

  private void append(List<Told> lines) {
    Map<Key, List<Delivered.Outcome>> items = new LinkedHashMap<>();
    for (Told line : lines) {
      items.computeIfAbsent(line.key(), _ -> new ArrayList<>()).add(line.outcome());
      line.log();
    }
    List<Outgoing> events = new ArrayList<>();
    items.forEach((key, outcomes) -> {
      for (int from = 0; from < outcomes.size(); from += OUTCOMES) {
        int to = Math.min(outcomes.size(), from + OUTCOMES);
        events.add(key.event(List.copyOf(outcomes.subList(from, to))));
      }
    });
    if (!events.isEmpty()) {
      outbox.append("/newsletter", events);
    }
  }

  private record Key(String uri, int version, int revision, @Nullable String traceparent) {

    Outgoing event(List<Delivered.Outcome> outcomes) {
      return new Outgoing(
          Delivered.TOPIC,
          Delivered.TYPE,
          uri,
          new Delivered(uri, version, revision, Channel.NEWSLETTER, outcomes),
          traceparent);
    }
  }

  private record Told(Key key, Delivered.Outcome outcome) {

    /// Only what went wrong.
    void log() {
      boolean retrying = outcome.state() == Delivered.State.RETRYING;
      if (retrying || outcome.state() == Delivered.State.GIVEN_UP) {
        try (var _ = Trace.of(key.uri(), key.traceparent())) {
          LOG.warn(
              "Mail with revision {} to subscription {} {} after {} attempts: {}",
              key.revision(),
              outcome.receiver(),
              retrying ? "is tried again" : "is given up",
              outcome.attempts(),
              outcome.detail());
        }
      }
    }
  }

  private static final RowMapper<Told> LINE =
      (row, _) ->
          new Told(
              new Key(
                  row.getString("uri"),
                  row.getInt("version"),
                  row.getInt("revision"),
                  row.getString("traceparent")),
              new Delivered.Outcome(
                  row.getString("subscription_id"),
                  "Abonnement",
                  state(row.getString("state")),
                  row.getInt("attempts"),
                  row.getTimestamp("changed").toInstant(),
                  row.getString("detail")));

  private static Delivered.State state(String state) {
    return switch (state) {
      case "sent" -> Delivered.State.DELIVERED;
      case "failed" -> Delivered.State.GIVEN_UP;
      case "suppressed" -> Delivered.State.SUPPRESSED;
      case "superseded" -> Delivered.State.SUPERSEDED;
      default -> Delivered.State.RETRYING;
    };
  }
}
