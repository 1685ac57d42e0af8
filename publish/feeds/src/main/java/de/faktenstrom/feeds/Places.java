package de.faktenstrom.feeds;

import java.time.Instant;
import java.util.List;

/// Chooses what a feed shows.
final class Places {

  private Places() {}

  /// In the order of the feed. Notices older than the oldest item of a full feed have had their
  /// time.
  static List<Place> chosen(List<Place> candidates) {
    List<Instant> items =
        candidates.stream()
            .filter(place -> place.role() == Role.ITEM)
            .map(Place::updated)
            .sorted()
            .toList();
    Instant oldest = items.size() < FeedReads.ITEMS ? Instant.MIN : items.getFirst();
    return candidates.stream()
        .filter(place -> !place.updated().isBefore(oldest))
        .sorted(Place.ORDER)
        .toList();
  }
}
