package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.Work;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far asking for a work has come.
///
/// @param registry who is asked next
/// @param due when
/// @param attempts in vain, one after another
/// @param answer the best so far, absent while there is none
/// @param reason why the last attempt brought nothing, German; absent where it did
record Standing(
    Sought sought,
    Registry registry,
    Instant due,
    int attempts,
    @Nullable Work answer,
    @Nullable String reason) {

  /// The same, asked at another time.
  Standing at(Instant other) {
    return new Standing(sought, registry, other, attempts, answer, reason);
  }
}
