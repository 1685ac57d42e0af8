package de.faktenstrom.ingest.source;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.feed.FeedParser;
import de.faktenstrom.ingest.feed.ParsedFeed;
import de.faktenstrom.ingest.feed.Problem;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.source.FeedAnswer.Document;
import de.faktenstrom.ingest.source.FeedAnswer.Nothing;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.net.Answer;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads one due feed: asks, parses, normalises, and has the outcome recorded.
@Component
class FeedReader implements Reader {

  static final Request.Limits LIMITS =
      new Request.Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 10 << 20);
  private static final String TYPES =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
          + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

  private final GuardedHttp http;
  private final Records records;
  private final Clock clock;

  FeedReader(GuardedHttp http, Records records, Clock clock) {
    this.http = http;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.FEED;
  }

  @Override
  public void read(Due due) {
    Instant started = clock.instant();
    Answer answer = http.get(request(due));
    CrashPoint.reached("ingest.fetch.read");
    switch (FeedAnswer.of(answer, due, clock.instant())) {
      case Nothing nothing -> records.nothing(due, nothing, started);
      case Document document -> take(due, document, started);
    }
  }

  private void take(Due due, Document document, Instant started) {
    ParsedFeed feed = FeedParser.parse(document.bytes(), document.context());
    FeedDrafts drafts = FeedDrafts.of(feed, due.source(), document.url(), clock.instant());
    List<String> problems =
        Stream.concat(feed.problems().stream(), drafts.problems().stream())
            .map(Problem::german)
            .toList();
    // Half of a broken document is for an editor to see, not for readers.
    Trust atMost = feed.problems().isEmpty() ? null : Trust.REVIEW;
    SourceRef source = due.source().reference(atMost);
    String trace = Trace.start();
    List<Arrival> arrivals =
        drafts.drafts().stream().map(draft -> new Arrival(source, draft, trace)).toList();
    Duration wait = longer(document.pause(), Freshness.of(feed.source().extensions()));
    records.taken(
        due,
        new Records.Reading(arrivals, document.movedTo(), wait, started),
        verdicts ->
            fetch(
                document,
                new Counts(
                    document.bytes().length,
                    feed.items().size(),
                    Records.count(verdicts, "created"),
                    Records.count(verdicts, "changed")),
                problems));
  }

  private static Fetch fetch(Document document, Counts counts, List<String> problems) {
    boolean sound = problems.isEmpty();
    boolean news = counts.created() + counts.changed() > 0;
    Outcome outcome = sound ? news ? Outcome.CHANGED : Outcome.UNCHANGED : Outcome.QUARANTINED;
    return new Fetch(
        outcome,
        Reasons.of(counts, problems),
        document.status(),
        sound ? document.validators() : Validators.NONE,
        counts,
        problems,
        sound ? null : document.bytes());
  }

  private static Request request(Due due) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", TYPES);
    if (due.etag() != null) {
      headers.put("If-None-Match", due.etag());
    }
    if (due.lastModified() != null) {
      headers.put("If-Modified-Since", due.lastModified());
    }
    return new Request(URI.create(String.valueOf(due.source().url())), headers, LIMITS);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
