package de.faktenstrom.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An attempt to read a source as the API shows it.
///
/// @param reason one German sentence
/// @param problems one German sentence each
/// @param hasDocument whether the bytes are kept
@JsonInclude(JsonInclude.Include.NON_NULL)
record FetchView(
    long id,
    Instant time,
    int tookMillis,
    String outcome,
    String reason,
    @Nullable Integer status,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String contentHash,
    long bytes,
    int items,
    int itemsNew,
    int itemsChanged,
    List<String> problems,
    boolean hasDocument) {}
