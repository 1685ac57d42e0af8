package de.faktenstrom.feeds;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// One place in a feed, before anything is rendered: which announcement stands there, as what.
///
/// @param updated to the microsecond, as the tables keep it
record Place(UUID item, int revision, Role role, Instant updated) {

  /// Newest first, a notice before the item it speaks of; the ids decide the rest, so that the same
  /// tables always give the same bytes.
  static final Comparator<Place> ORDER =
      Comparator.comparing(Place::updated)
          .thenComparing(Place::item)
          .thenComparing(Place::revision)
          .reversed()
          .thenComparing(Place::role);
}
