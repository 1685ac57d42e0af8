package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.feed.FetchContext;
import de.faktenstrom.ingest.item.Deletions;
import de.faktenstrom.ingest.item.Intake;
import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Schedule.Moment;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Feeds whose documents a hub brings: read as if they had been asked for, and asked for rarely as
/// long as they are brought.
@Component
public class PushedFeeds {

  private static final String DELIVERED = "Zugestellt vom Hub: ";

  private final JdbcClient jdbc;
  private final SourceTable table;
  private final Leases leases;
  private final Intake intake;
  private final Deletions deletions;
  private final Records records;
  private final Clock clock;

  PushedFeeds(
      JdbcClient jdbc,
      SourceTable table,
      Leases leases,
      Intake intake,
      Deletions deletions,
      Records records,
      Clock clock) {
    this.jdbc = jdbc;
    this.table = table;
    this.leases = leases;
    this.intake = intake;
    this.deletions = deletions;
    this.records = records;
    this.clock = clock;
  }

  /// A document that came by itself.
  ///
  /// @param topic the address it is the content of
  public record Delivery(byte[] document, URI topic, FetchContext context) {}

  /// A delivery read, and not taken yet.
  public record Prepared(UUID source, Delivery delivery, ReadFeed feed, Instant started) {

    private Fetch fetch(Due due, Intake intake, Deletions deletions) {
      byte[] document = delivery.document();
      Validators validators = new Validators(null, null, Sha256.hex(document));
      if (String.valueOf(validators.documentHash()).equals(due.documentHash())) {
        Counts counts = new Counts(document.length, 0, 0, 0);
        return new Fetch(
            Outcome.UNCHANGED, Reasons.SAME_BYTES, null, validators, counts, List.of(), null);
      }
      List<Verdict> verdicts = intake.takeDocument(feed.arrivals());
      List<String> gone = feed.tellDeleted(due.source(), deletions);
      return feed.fetch(document, null, validators, new ReadFeed.Told(verdicts, gone));
    }
  }

  /// Parses and normalises; keeps nothing.
  ///
  /// @return absent where the feed is read no more
  public @Nullable Prepared read(UUID feed, Delivery delivery) {
    Instant started = clock.instant();
    Source source = table.find(feed);
    if (source == null || source.state() != State.ACTIVE || source.kind() != SourceKind.FEED) {
      return null;
    }
    ReadFeed read =
        ReadFeed.of(delivery.document(), delivery.context(), delivery.topic(), source, started);
    return new Prepared(feed, delivery, read, started);
  }

  /// Takes what was read, as a poll would. Runs in the caller's transaction; a poll under way
  /// leaves nothing.
  ///
  /// @param until when the hub's promise to bring more ends
  /// @return whether the feed is read still
  public boolean take(Prepared prepared, Instant until) {
    Instant now = clock.instant();
    Due due = leases.takeOver(prepared.source(), now);
    if (due == null) {
      return false;
    }
    Fetch fetch = prepared.fetch(due, intake, deletions).told(DELIVERED);
    Instant next =
        Schedule.next(
            due.every(Leases.SAFETY),
            fetch.outcome(),
            Duration.ZERO,
            new Moment(now, ThreadLocalRandom.current().nextDouble()));
    Duration took = Duration.between(prepared.started(), now);
    records.end(List.of(new Ended(due, fetch, prepared.started(), took, next, null, null)));
    jdbc.sql(
            """
            update ingest.source set pushed_until = ?::timestamptz,
              next_fetch = greatest(?::timestamptz, last_fetch + least_seconds * interval '1 second')
            where id = ?
            """)
        .param(until.toString())
        .param(next.toString())
        .param(prepared.source())
        .update();
    return true;
  }

  /// The hub renewed its promise; that counts where it has kept it before.
  public void promised(UUID feed, Instant until, Instant now) {
    jdbc.sql(
            "update ingest.source set pushed_until = ?::timestamptz where id = ? and pushed_until > ?::timestamptz")
        .param(until.toString())
        .param(feed)
        .param(now.toString())
        .update();
  }

  /// Nobody brings these any more: they are asked now, and then as often as set.
  public void poll(Collection<UUID> feeds, Instant now) {
    if (feeds.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update ingest.source set pushed_until = null, next_fetch = least(next_fetch, ?::timestamptz)
            where id = any(?::uuid[]) and pushed_until is not null
            """)
        .param(now.toString())
        .param(feeds.toArray(UUID[]::new))
        .update();
  }
}
