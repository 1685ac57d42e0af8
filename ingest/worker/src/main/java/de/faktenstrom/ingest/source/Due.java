package de.faktenstrom.ingest.source;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A source taken to be read, and what is left of the attempt before.
///
/// @param lease nobody else reads the source while it holds
/// @param documentHash SHA-256 of the last document whose items were all taken
/// @param history of the attempts before
public record Due(
    Source source,
    UUID lease,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String documentHash,
    History history) {

  /// The same, of a source that is to be read in other intervals.
  Due every(Duration interval) {
    return new Due(source.every(interval), lease, etag, lastModified, documentHash, history);
  }
}
