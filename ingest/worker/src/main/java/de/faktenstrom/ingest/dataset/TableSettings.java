package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.draft.Threshold;
import de.faktenstrom.ingest.dataset.draft.Wording;
import de.faktenstrom.ingest.table.read.TableFormat;
import de.faktenstrom.ingest.table.version.Plausibility;
import de.faktenstrom.ingest.table.version.RevisionCalendar;
import java.util.Map;

/// How one table is read and spoken of.
///
/// @param code of the table, `12531-0043`
/// @param revisions when its publisher revises what it published
record TableSettings(
    String code,
    Origin origin,
    TableFormat format,
    Threshold threshold,
    RevisionCalendar revisions,
    Plausibility plausibility,
    Wording wording) {

  /// Where the table comes from.
  sealed interface Origin {

    /// The source's address is the table.
    record Document() implements Origin {}

    /// The source's address is a GENESIS web service.
    ///
    /// @param selection parameters that narrow the table, as the service names them
    record Genesis(Map<String, String> selection) implements Origin {}
  }
}
