package de.faktenstrom.eventlog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record of the log as one reader sees it.
sealed interface Received {

  Place place();

  record Good(Place place, Event event) implements Received {}

  /// Not an event at all.
  ///
  /// @param id made from the place, the same each time
  record Poison(Place place, UUID id, String reason, byte @Nullable [] data) implements Received {}

  /// A replay for another reader.
  record Foreign(Place place) implements Received {}
}
