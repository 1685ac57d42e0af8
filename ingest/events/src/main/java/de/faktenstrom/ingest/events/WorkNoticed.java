package de.faktenstrom.ingest.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A registry of works published a notice about one of them, on topic [#TOPIC], keyed by `uri`:
/// what cites the work is to be looked at. One event a work and notice.
///
/// @param uri `https://doi.org/…` of the work, lower case
/// @param doi of the work, lower case, `10.…`
/// @param notice DOI of the notice, or of what replaces the work
/// @param title of the work or of the notice, as the registry has it
/// @param dated day of the notice as the registry has it
/// @param noticed when it was read
/// @param source the registry
public record WorkNoticed(
    String uri,
    String doi,
    WorkNotice kind,
    @Nullable String notice,
    @Nullable String title,
    @Nullable LocalDate dated,
    Instant noticed,
    SourceRef source) {

  public static final String TOPIC = "faktenstrom.ingested";
  public static final String TYPE = "de.faktenstrom.work.noticed.v1";
}
