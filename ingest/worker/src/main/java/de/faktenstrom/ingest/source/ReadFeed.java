package de.faktenstrom.ingest.source;

import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.feed.FeedParser;
import de.faktenstrom.ingest.feed.FetchContext;
import de.faktenstrom.ingest.feed.ParsedFeed;
import de.faktenstrom.ingest.feed.Problem;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Deletion;
import de.faktenstrom.ingest.item.Deletions;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A source's feed document, parsed and normalised, whoever brought it.
///
/// @param deleted when, by the keys of items that the document calls deleted
/// @param problems German, one sentence each
record ReadFeed(
    ParsedFeed parsed,
    List<Arrival> arrivals,
    Map<String, Instant> deleted,
    List<String> problems) {

  /// What became of it.
  ///
  /// @param gone one German sentence for each item that the source deleted
  record Told(List<Verdict> verdicts, List<String> gone) {}

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
    return new ReadFeed(feed, arrivals, drafts.deleted(), problems);
  }

  /// In the transaction that takes the arrivals.
  List<String> tellDeleted(Source source, Deletions deletions) {
    List<String> there =
        arrivals.stream()
            .map(arrival -> arrival.draft().key())
            .filter(key -> !deleted.containsKey(key))
            .toList();
    return deletions.tell(source.reference(null), there, deleted).stream()
        .map(Deletion::german)
        .toList();
  }

  /// @param status of HTTP, where the document was asked for
  /// @param validators of the document; it is read again whatever they say where it is not sound
  Fetch fetch(byte[] document, @Nullable Integer status, Validators validators, Told told) {
    Counts counts =
        new Counts(
            document.length,
            parsed.items().size(),
            Records.count(told.verdicts(), "created"),
            Records.count(told.verdicts(), "changed"));
    boolean sound = problems.isEmpty();
    boolean news = counts.created() + counts.changed() + told.gone().size() > 0;
    Outcome outcome = sound ? news ? Outcome.CHANGED : Outcome.UNCHANGED : Outcome.QUARANTINED;
    return new Fetch(
        outcome,
        Reasons.of(counts, problems) + Deletion.german(told.gone().size()),
        status,
        sound ? validators : Validators.NONE,
        counts,
        Stream.concat(told.gone().stream(), problems.stream()).toList(),
        sound ? null : document);
  }
}
