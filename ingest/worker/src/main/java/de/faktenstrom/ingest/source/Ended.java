package de.faktenstrom.ingest.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An attempt that is over, and what follows for its source.
///
/// @param next when the source is due again
/// @param state what the source is from now on, absent where it stays what it is
/// @param stopped why nobody reads it any more, German; absent where that is not so
record Ended(
    Due due,
    Fetch fetch,
    Instant started,
    Duration took,
    Instant next,
    @Nullable State state,
    @Nullable String stopped) {

  /// The same, and the source is read no more.
  ///
  /// @param reason German
  Ended leaving(State state, @Nullable String reason) {
    return new Ended(due, fetch, started, took, next, state, reason);
  }
}
