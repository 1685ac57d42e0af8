package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.events.WorkNotice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a registry says of a work.
///
/// @param doi of the work, in normal form
/// @param notice DOI of the notice or of what replaces the work, in normal form
/// @param title of the notice, or of the work itself where it says so of itself
/// @param dated day of the notice
record Notice(
    String doi,
    WorkNotice kind,
    @Nullable String notice,
    @Nullable String title,
    @Nullable LocalDate dated) {

  /// The same key is the same notice, however often and by whomever it is told.
  Key key() {
    return new Key(doi, kind.toString(), notice == null ? "" : notice);
  }

  record Key(String doi, String kind, String notice) {}
}
