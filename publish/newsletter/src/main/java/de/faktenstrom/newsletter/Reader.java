package de.faktenstrom.newsletter;

import de.faktenstrom.publish.events.Filter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A person with all confirmed wishes of one rhythm. However many of them match, it is one mail.
///
/// @param subscription the oldest of them: the receiver in the ledger
record Reader(UUID subscriber, UUID subscription, List<Wish> wishes) {

  /// @param since items released earlier are not asked for
  record Wish(Filter filter, Instant since) {}
}
