package de.faktenstrom.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A source as the API shows it, with all that a page about sources needs.
///
/// @param version for `If-Match` when it is changed
/// @param items how many came from it
/// @param settings what only its kind has
/// @param hub that tells what is new, where a feed names one
/// @param attention what an editor should know, German; absent where all is well
@JsonInclude(JsonInclude.Include.NON_NULL)
record SourceView(
    String id,
    String name,
    String kind,
    @Nullable String url,
    String trust,
    @Nullable String licence,
    @Nullable String language,
    String itemKind,
    int intervalSeconds,
    String state,
    int version,
    boolean builtIn,
    Instant created,
    @Nullable Instant nextFetch,
    @Nullable LastFetch lastFetch,
    @Nullable Instant lastChange,
    int failures,
    long items,
    @Nullable JsonNode settings,
    @Nullable HubView hub,
    @Nullable String attention) {

  /// @param reason one German sentence
  record LastFetch(Instant time, String outcome, String reason) {}
}
