package de.faktenstrom.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A delivery that failed for good, on topic `faktenstrom.webhooks.dead`, keyed by the item's uri.
/// An editor or the partner's own catch-up brings it there later.
record GivenUp(
    String endpoint,
    String partner,
    String delivery,
    String webhookId,
    String uri,
    int version,
    int revision,
    int attempts,
    @Nullable String cause,
    Instant at) {

  static final String TYPE = "de.faktenstrom.webhooks.given-up.v1";

  static GivenUp of(Outcome outcome) {
    Job job = outcome.job();
    return new GivenUp(
        job.endpoint().id().toString(),
        job.endpoint().partnerName(),
        DeliveryId.show(job.endpoint().id(), job.delivery()),
        job.webhookId(),
        job.uri(),
        job.version(),
        job.revision(),
        outcome.number(),
        outcome.ruling().detail(),
        outcome.at());
  }
}
