package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.draft.Drafted;
import de.faktenstrom.ingest.table.version.Structure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told of a state beside its numbers, as it is kept and served.
///
/// @param title of the table
/// @param sentences German
/// @param chartText the chart in words
record Report(
    String title,
    String publisher,
    int cells,
    List<String> sentences,
    List<String> citations,
    List<Drafted.Change> largest,
    @Nullable String chartText,
    @Nullable Structure structure) {

  /// Of a state that is compared with none.
  static Report plain(TableSettings settings, int cells) {
    return new Report(
        settings.wording().title(),
        settings.wording().publisher(),
        cells,
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }

  static Report of(TableSettings settings, int cells, Drafted drafted, Structure structure) {
    return new Report(
        settings.wording().title(),
        settings.wording().publisher(),
        cells,
        drafted.sentences(),
        drafted.citations(),
        drafted.largest(),
        drafted.chartText(),
        structure);
  }
}
