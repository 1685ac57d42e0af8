package de.faktenstrom.ingest.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a registry answered.
sealed interface Reply {

  /// A part of a list.
  ///
  /// @param next how the list goes on, absent where it ends
  /// @param unusable how many statements name no DOI that is one
  record Page(List<Work> works, @Nullable String next, int unusable) implements Reply {}

  /// Nothing that can be understood.
  ///
  /// @param reason German, one sentence
  record Unreadable(String reason) implements Reply {}

  /// A record of the registry.
  ///
  /// @param indexed when the registry took up its present state; absent where the list is not in
  ///   that order
  /// @param notices what it says of other works or of itself
  record Work(@Nullable Instant indexed, List<Notice> notices) {}
}
