package de.faktenstrom.ingest.source;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.ingest.item.Deletions;
import de.faktenstrom.ingest.source.FeedAnswer.Document;
import de.faktenstrom.ingest.source.FeedAnswer.Nothing;
import de.faktenstrom.net.Answer;
import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Reason;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Reads one due feed: asks, parses, normalises, and has the outcome recorded.
@Component
class FeedReader implements Reader {

  private static final Request.Limits USUAL =
      new Request.Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 512 << 10);
  static final Request.Limits LARGE =
      new Request.Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 10 << 20);

  /// So many large documents are in memory at once; all others are small.
  private static final int LARGE_AT_ONCE = 3;

  /// When a large one comes again that found no room.
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final int REMEMBERED = 1_000;
  private static final Answer TOO_LARGE = new Failure(Reason.TOO_LARGE, "The document is large.");
  private static final String TYPES =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
          + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

  private final GuardedHttp http;
  private final Records records;
  private final Leases leases;
  private final HubNotes hubs;
  private final Deletions deletions;
  private final Clock clock;
  private final Semaphore large = new Semaphore(LARGE_AT_ONCE);
  private final Set<UUID> heavy = ConcurrentHashMap.newKeySet();

  FeedReader(
      GuardedHttp http,
      Records records,
      Leases leases,
      HubNotes hubs,
      Deletions deletions,
      Clock clock) {
    this.http = http;
    this.records = records;
    this.leases = leases;
    this.hubs = hubs;
    this.deletions = deletions;
    this.clock = clock;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.FEED;
  }

  @Override
  public void read(Due due) {
    Instant started = clock.instant();
    UUID source = due.source().id();
    Answer answer =
        heavy.contains(source) ? TOO_LARGE : http.get(Conditional.of(due, TYPES, USUAL));
    if (answer instanceof Failure(Reason reason, _) && reason == Reason.TOO_LARGE) {
      remember(source);
      readLarge(due, started);
    } else {
      settle(due, answer, started);
    }
  }

  private void readLarge(Due due, Instant started) {
    if (!large.tryAcquire()) {
      records.putOff(due, SOON);
      return;
    }
    try {
      settle(due, http.get(Conditional.of(due, TYPES, LARGE)), started);
    } finally {
      large.release();
    }
  }

  private void remember(UUID source) {
    if (heavy.size() >= REMEMBERED) {
      heavy.clear();
    }
    heavy.add(source);
  }

  private void settle(Due due, Answer answer, Instant started) {
    CrashPoint.reached("ingest.fetch.read");
    switch (FeedAnswer.of(answer, LARGE, due, clock.instant())) {
      case Nothing nothing -> records.nothing(due, nothing, started);
      case Document document -> take(due, document, started);
    }
  }

  private void take(Due due, Document document, Instant started) {
    ReadFeed feed =
        ReadFeed.of(
            document.bytes(), document.context(), document.url(), due.source(), clock.instant());
    Duration alone = Freshness.of(feed.parsed().source().extensions());
    records.taken(
        due,
        new Records.Reading(feed.arrivals(), document.movedTo(), document.pause(), started),
        verdicts -> {
          leases.leave(due.source().id(), alone);
          hubs.seen(due.source(), document, feed.parsed());
          List<String> gone = feed.tellDeleted(due.source(), deletions);
          return feed.fetch(
              document.bytes(),
              document.status(),
              document.validators(),
              new ReadFeed.Told(verdicts, gone));
        });
  }

  /// As it would be asked.
  static Request trial(Due due) {
    return Conditional.of(due, TYPES, LARGE);
  }
}
