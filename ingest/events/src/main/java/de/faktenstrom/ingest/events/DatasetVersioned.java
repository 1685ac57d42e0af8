package de.faktenstrom.ingest.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A table has a new accepted state, on topic [#TOPIC], keyed by `uri`: what cites `code` as it
/// stood before is stale since `retrieved`. The first state of a table is none that replaces
/// another, so it is not told.
///
/// @param uri `urn:uuid:…` of the dataset
/// @param version number of the state, from 2; a state that was not accepted takes a number too
/// @param code of the table as its publisher names it, `12531-0043`
/// @param supersedes the accepted state before
/// @param retrieved when the state was read
/// @param hash SHA-256 (hex) of the normalised observations
/// @param previousHash of the state before
/// @param changed cells with another value or status
/// @param added cells that were not there before
/// @param removed cells that are gone
/// @param item uri of the item drafted of it, absent where the change was too small
public record DatasetVersioned(
    String uri,
    int version,
    String code,
    String title,
    DatasetChange kind,
    int supersedes,
    Instant retrieved,
    String hash,
    String previousHash,
    long changed,
    long added,
    long removed,
    @Nullable String item,
    SourceRef source) {

  public static final String TOPIC = "faktenstrom.ingested";
  public static final String TYPE = "de.faktenstrom.dataset.versioned.v1";
}
