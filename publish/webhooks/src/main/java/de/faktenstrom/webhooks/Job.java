package de.faktenstrom.webhooks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery claimed by this instance, with all that one attempt needs.
///
/// @param delivery its id at the endpoint
/// @param attempts made before
/// @param body what is signed and sent
record Job(
    Endpoint endpoint,
    long delivery,
    UUID item,
    int version,
    int revision,
    int attempts,
    @Nullable String traceparent,
    byte[] body) {

  String webhookId() {
    return Body.id(endpoint.partner(), item, revision);
  }

  String uri() {
    return "urn:uuid:" + item;
  }
}
