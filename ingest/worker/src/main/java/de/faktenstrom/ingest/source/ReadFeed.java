package de.faktenstrom.ingest.source;

import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.feed.FeedParser;
import de.faktenstrom.ingest.feed.FetchContext;
import de.faktenstrom.ingest.feed.ParsedFeed;
import de.faktenstrom.ingest.feed.Problem;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A source's feed document, parsed and normalised, whoever brought it.
///
/// @param problems German, one sentence each
record ReadFeed(ParsedFeed parsed, List<Arrival> arrivals, List<String> problems) {

  /// @param url where the document is from
  static ReadFeed of(byte[] document, FetchContext context, URI url, Source source, Instant now) {
    ParsedFeed feed = FeedParser.parse(document, context);
    FeedDrafts drafts = FeedDrafts.of(feed, source, url, now);
    List<String> problems =
        Stream.concat(feed.problems().stream(), drafts.problems().stream())
            .map(Problem::german)
            .toList();
    // Half of a broken document is for an editor to see, not for readers.
    Trust atMost = feed.problems().isEmpty() ? null : Trust.REVIEW;
    SourceRef reference = source.reference(atMost);
    String trace = Trace.start();
    List<Arrival> arrivals =
        drafts.drafts().stream().map(draft -> new Arrival(reference, draft, trace)).toList();
    return new ReadFeed(feed, arrivals, problems);
  }

  /// @param status of HTTP, where the document was asked for
  /// @param validators of the document; it is read again whatever they say where it is not sound
  Fetch fetch(
      byte[] document, @Nullable Integer status, Validators validators, List<Verdict> verdicts) {
    Counts counts =
        new Counts(
            document.length,
            parsed.items().size(),
            Records.count(verdicts, "created"),
            Records.count(verdicts, "changed"));
    boolean sound = problems.isEmpty();
    boolean news = counts.created() + counts.changed() > 0;
    Outcome outcome = sound ? news ? Outcome.CHANGED : Outcome.UNCHANGED : Outcome.QUARANTINED;
    return new Fetch(
        outcome,
        Reasons.of(counts, problems),
        status,
        sound ? validators : Validators.NONE,
        counts,
        problems,
        sound ? null : document);
  }
}
