package de.faktenstrom.ingest.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An editor decided on a doubtful state of a table, on topic [#TOPIC], keyed by `uri`; told once,
/// for the audit. What an accepted state changes is [DatasetVersioned]'s to tell.
///
/// @param uri `urn:uuid:…` of the dataset
/// @param version number of the doubtful state
/// @param code of the table as its publisher names it, `12531-0043`
/// @param became number of the accepted state, absent where it was refused
/// @param reason in the editor's words
/// @param by login of who decided
public record DatasetDecided(
    String uri,
    int version,
    String code,
    String title,
    @Nullable Integer became,
    String reason,
    String by,
    Instant decided,
    SourceRef source) {

  public static final String TOPIC = "faktenstrom.ingested";
  public static final String TYPE = "de.faktenstrom.dataset.decided.v1";
}
