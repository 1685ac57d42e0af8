package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.DatasetTable.Counts;
import de.faktenstrom.ingest.dataset.DatasetTable.Entry;
import de.faktenstrom.ingest.dataset.draft.Comparison;
import de.faktenstrom.ingest.dataset.draft.Drafted;
import de.faktenstrom.ingest.dataset.draft.Stated;
import de.faktenstrom.ingest.events.DatasetChange;
import de.faktenstrom.ingest.events.DatasetVersioned;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.table.version.Difference;
import de.faktenstrom.ingest.table.version.VersionKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is written down of a state that follows another.
final class Entries {

  private Entries() {}

  /// @param changes gzip of the CSV
  /// @param item uri of the draft
  static Entry of(
      TableSettings settings,
      Comparison comparison,
      Drafted drafted,
      byte[] changes,
      @Nullable String item) {
    Stated fresh = comparison.fresh();
    Difference difference = comparison.difference();
    return new Entry(
        new Version(fresh.number(), fresh.hash(), fresh.retrieved(), true),
        change(difference.kind()).toString(),
        List.of(),
        comparison.old().number(),
        new Counts(difference.changed(), difference.added(), difference.removed()),
        Report.of(settings, comparison.after().size(), drafted, difference.structure()),
        changes,
        drafted.svg(),
        item);
  }

  /// Of a state that changes nothing that was said before: no counts, files or draft.
  ///
  /// @param compared number of the accepted state before
  static Entry plain(
      Version version,
      String kind,
      List<String> doubts,
      @Nullable Integer compared,
      Report report) {
    return new Entry(version, kind, doubts, compared, Counts.NONE, report, null, null, null);
  }

  static DatasetVersioned event(
      UUID dataset, SourceRef source, Comparison comparison, @Nullable String item) {
    Difference difference = comparison.difference();
    return new DatasetVersioned(
        "urn:uuid:" + dataset,
        comparison.fresh().number(),
        comparison.code(),
        comparison.wording().title(),
        change(difference.kind()),
        comparison.old().number(),
        comparison.fresh().retrieved(),
        comparison.fresh().hash(),
        comparison.old().hash(),
        difference.changed(),
        difference.added(),
        difference.removed(),
        item,
        source);
  }

  private static DatasetChange change(VersionKind kind) {
    return switch (kind) {
      case NEW_PERIOD -> DatasetChange.NEW_PERIOD;
      case REVISION -> DatasetChange.REVISION;
      case CORRECTION -> DatasetChange.CORRECTION;
      case STRUCTURE -> DatasetChange.STRUCTURE;
      case FORMAT_ONLY ->
          throw new IllegalArgumentException("A state of the same hash is no new one");
    };
  }
}
