package de.faktenstrom.ingest.websub;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subscription to a feed at a hub.
///
/// @param callback the unguessable end of the address the hub knows us by
/// @param secret what the hub signs with
/// @param asked whether the hub has been asked at all
/// @param leaseUntil when the hub stops delivering, absent where it has promised nothing
/// @param failures requests in turn that led to nothing
record Subscription(
    String callback,
    UUID source,
    NamedHub at,
    String secret,
    Standing standing,
    boolean asked,
    @Nullable Instant leaseUntil,
    int failures) {

  /// Without the secret.
  @Override
  public String toString() {
    return "Subscription[" + source + ", " + standing + "]";
  }
}
