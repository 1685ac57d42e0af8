package de.faktenstrom.ingest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry that the feed says was deleted (RFC 6721 section 3).
///
/// @param ref id of the entry
public record Tombstone(String ref, @Nullable Instant when) {}
