package de.faktenstrom.webhooks;

import de.faktenstrom.publish.events.Filter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the API answers.
final class Shown {

  private Shown() {}

  record PartnerCreated(String id, String name, String token) {}

  record Partner(
      String id, String name, Instant created, long lastSequence, List<EndpointView> endpoints) {}

  record Partners(List<Partner> partners) {}

  /// @param open deliveries that wait or are tried again
  record EndpointView(
      String id,
      String partner,
      String partnerName,
      String url,
      Set<String> types,
      Filter filter,
      String format,
      String state,
      @Nullable String reason,
      @Nullable Instant failingSince,
      @Nullable Instant pausedUntil,
      long open) {

    static EndpointView of(Endpoint endpoint, long open) {
      return new EndpointView(
          endpoint.id().toString(),
          endpoint.partner().toString(),
          endpoint.partnerName(),
          endpoint.url().toString(),
          endpoint.types(),
          endpoint.filter(),
          Wish.STANDARD,
          endpoint.active() ? "active" : "switched-off",
          endpoint.reason(),
          endpoint.failingSince(),
          endpoint.pausedUntil(),
          open);
    }
  }

  record Endpoints(List<EndpointView> endpoints) {}

  record EndpointCreated(EndpointView endpoint, String id, String secret) {}

  record SecretRotated(String secret, Instant oldValidUntil) {}

  record Tested(boolean delivered, @Nullable Integer status, int millis, String detail) {}

  /// @param next what to ask `after` for the page that follows, absent on the last
  record Deliveries(List<Delivery> deliveries, @Nullable String next) {}

  record Delivery(
      String id,
      String webhookId,
      String uri,
      String type,
      int version,
      int revision,
      long sequence,
      String state,
      int attempts,
      Instant planned,
      @Nullable Instant nextAttempt,
      @Nullable Instant lastAt,
      @Nullable Integer lastStatus,
      @Nullable Integer lastMillis,
      @Nullable String detail,
      List<Attempt> failures) {}

  record Attempt(Instant at, @Nullable Integer status, int millis, String detail) {}

  record Resent(String id) {}

  /// @param next what to ask `after` next time, also when nothing is there yet
  /// @param endpoints how the partner's endpoints stand, so that it learns of one that was switched
  ///   off
  record Events(List<EventView> events, long next, List<EndpointView> endpoints) {}

  /// @param body the exact text that was signed; absent where a correction or withdrawal overtook
  ///   the event before the partner had it
  record EventView(
      long sequence,
      String webhookId,
      String type,
      String uri,
      int version,
      int revision,
      @Nullable String body,
      @Nullable Boolean superseded) {}
}
