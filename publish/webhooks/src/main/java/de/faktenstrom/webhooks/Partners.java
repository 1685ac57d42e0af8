package de.faktenstrom.webhooks;

import com.github.f4b6a3.uuid.UuidCreator;
import de.faktenstrom.net.AddressPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/// What may be done with partners and their endpoints.
final class Partners {

  private static final int LONGEST_NAME = 200;
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  private final PartnerTable partners;
  private final EndpointTable endpoints;
  private final TransactionTemplate transaction;
  private final Audience audience;
  private final AddressPolicy policy;
  private final Clock clock;

  Partners(Tables tables, Audience audience, AddressPolicy policy, Clock clock) {
    this.partners = new PartnerTable(tables.db());
    this.endpoints = tables.endpoints();
    this.transaction = tables.transaction();
    this.audience = audience;
    this.policy = policy;
    this.clock = clock;
  }

  Shown.PartnerCreated create(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Problem.of(
          422,
          "The partner needs a name of 1 to 200 characters.",
          "Der Partner braucht einen Namen mit 1 bis 200 Zeichen.");
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Token token = Token.random();
    partners.insert(id, name.strip(), token, clock.instant());
    return new Shown.PartnerCreated(id.toString(), name.strip(), token.shown());
  }

  Shown.Partners all() {
    Map<UUID, Long> open = partners.open();
    List<Endpoint> every = endpoints.all(clock.instant());
    return new Shown.Partners(
        partners.all().stream().map(partner -> shown(partner, every, open)).toList());
  }

  Shown.Partner find(UUID id) {
    return shown(existing(id), endpoints.all(clock.instant()), partners.open());
  }

  private static Shown.Partner shown(
      PartnerTable.Row row, List<Endpoint> all, Map<UUID, Long> open) {
    return new Shown.Partner(
        row.id().toString(),
        row.name(),
        row.created(),
        row.lastSequence(),
        all.stream()
            .filter(endpoint -> endpoint.partner().equals(row.id()))
            .map(endpoint -> Shown.EndpointView.of(endpoint, open.getOrDefault(endpoint.id(), 0L)))
            .toList());
  }

  private PartnerTable.Row existing(UUID id) {
    return partners.find(id).orElseThrow(() -> Problem.of(404, "There is no partner " + id + "."));
  }

  /// @param target as [#target] checked it
  Shown.EndpointCreated add(UUID partner, Wish wish, URI target) {
    PartnerTable.Row owner = existing(partner);
    Endpoint endpoint =
        new Endpoint(
            UuidCreator.getTimeOrderedEpoch(),
            owner.id(),
            owner.name(),
            target,
            wish.wantedTypes(),
            wish.wantedFilter(),
            List.of(),
            true,
            null,
            null,
            null,
            false);
    Secret secret = Secret.random();
    endpoints.insert(endpoint, secret, wish.wantedFormat(), clock.instant());
    audience.changed();
    return new Shown.EndpointCreated(
        Shown.EndpointView.of(endpoint, 0), endpoint.id().toString(), secret.shown());
  }

  /// Outside of any transaction, because it may wait for the name service.
  URI target(Wish wish) {
    return wish.target(policy);
  }

  Endpoint endpoint(UUID id) {
    return endpoints
        .find(id, clock.instant())
        .orElseThrow(() -> Problem.of(404, "There is no endpoint " + id + "."));
  }

  Shown.EndpointView view(UUID id) {
    Endpoint endpoint = endpoint(id);
    return Shown.EndpointView.of(endpoint, partners.open().getOrDefault(id, 0L));
  }

  void switchOff(UUID id) {
    transaction.executeWithoutResult(_ -> {
      locked(id);
      endpoints.switchOff(id, "An editor switched it off.");
      audience.changed();
    });
  }

  /// What it missed is sent, in order.
  void switchOn(UUID id) {
    transaction.executeWithoutResult(_ -> {
      if (!locked(id).active()) {
        endpoints.switchOn(id, clock.instant());
        audience.changed();
      }
    });
  }

  /// @param overlap how long the old secret goes on signing beside the new one
  Shown.SecretRotated rotate(UUID id, Duration overlap) {
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw Problem.of(422, "The old secret can go on for 0 to 2592000 seconds (30 days).");
    }
    locked(id);
    Secret secret = Secret.random();
    Instant until = clock.instant().plus(overlap);
    endpoints.rotate(id, secret, until);
    return new Shown.SecretRotated(secret.shown(), until);
  }

  private Endpoint locked(UUID id) {
    return endpoints
        .lock(id, clock.instant())
        .orElseThrow(() -> Problem.of(404, "There is no endpoint " + id + "."));
  }
}
