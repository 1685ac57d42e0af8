package de.faktenstrom.ingest.dataset;

import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.dataset.DatasetTable.Entry;
import de.faktenstrom.ingest.dataset.draft.Comparison;
import de.faktenstrom.ingest.dataset.draft.Drafted;
import de.faktenstrom.ingest.events.DatasetVersioned;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.source.Source;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An accepted state that follows another, made ready before the transaction that writes it.
///
/// @param news whether it is worth a draft
/// @param doubts that an editor dispelled
/// @param changes gzip of the CSV
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record Succession(
    Source source,
    TableSettings settings,
    Comparison comparison,
    boolean news,
    List<String> doubts,
    Drafted drafted,
    byte[] changes,
    String trace) {

  static Succession of(
      Source source, TableSettings settings, Judgement.Next next, List<String> doubts) {
    Comparison comparison = next.comparison();
    return new Succession(
        source,
        settings,
        comparison,
        next.news(),
        doubts,
        Drafted.of(
            comparison,
            svg -> ChartsController.address(source.id(), comparison.fresh().number(), svg)),
        ChangesFile.of(comparison.before(), comparison.after()),
        Trace.start());
  }

  /// The draft, if it is worth one.
  ///
  /// @param publicUrl where its chart is seen
  List<Arrival> arrivals(URI publicUrl) {
    return news ? List.of(Proposal.of(this, publicUrl)) : List.of();
  }

  /// @param verdicts on [#arrivals]
  static @Nullable String item(List<Verdict> verdicts) {
    return verdicts.isEmpty() ? null : verdicts.getFirst().uri();
  }

  Entry entry(@Nullable String item) {
    return Entries.of(settings, comparison, drafted, changes, item).inSpiteOf(doubts);
  }

  Outgoing event(UUID dataset, @Nullable String item) {
    DatasetVersioned event = Entries.event(dataset, source.reference(null), comparison, item);
    return new Outgoing(DatasetVersioned.TOPIC, DatasetVersioned.TYPE, event.uri(), event, trace);
  }
}
