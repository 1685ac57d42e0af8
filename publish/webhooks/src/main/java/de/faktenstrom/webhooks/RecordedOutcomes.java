package de.faktenstrom.webhooks;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Topics;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.publish.events.Delivered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes outcomes, what they mean for their endpoints, and the receipts for the desk, in one
/// transaction.
final class RecordedOutcomes {

  private static final Logger LOG = LoggerFactory.getLogger(RecordedOutcomes.class);

  private final DeliveryTable deliveries;
  private final EndpointTable endpoints;
  private final Audience audience;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Counts counts;

  RecordedOutcomes(Tables tables, Audience audience, Outbox outbox, Counts counts) {
    this.deliveries = tables.deliveries();
    this.endpoints = tables.endpoints();
    this.transaction = tables.transaction();
    this.audience = audience;
    this.outbox = outbox;
    this.counts = counts;
  }

  void write(List<Outcome> batch) {
    List<Outcome> ordered = new ArrayList<>(batch);
    // In the same order everywhere, so that two writers never wait for each other.
    ordered.sort(
        Comparator.comparing((Outcome o) -> o.job().endpoint().id())
            .thenComparing(o -> o.job().delivery()));
    List<Outcome> recorded = new ArrayList<>();
    transaction.executeWithoutResult(_ -> {
      recorded.clear();
      recorded.addAll(record(ordered));
      CrashPoint.reached("webhooks.recorded");
    });
    recorded.forEach(RecordedOutcomes::tell);
    recorded.forEach(counts::of);
  }

  private List<Outcome> record(List<Outcome> ordered) {
    Map<DeliveryId, String> standings = new HashMap<>();
    deliveries
        .record(ordered)
        .forEach(s -> standings.put(new DeliveryId(s.endpoint(), s.delivery()), s.state()));
    List<Outcome> fresh = ordered.stream().filter(o -> standings.containsKey(id(o))).toList();
    List<Outcome> failures = fresh.stream().filter(o -> !o.ruling().succeeded()).toList();
    if (!failures.isEmpty()) {
      deliveries.insertFailures(failures);
    }
    health(fresh);
    Receipts receipts = new Receipts();
    fresh.forEach(o -> receipts.add(o.job(), outcome(o, standings.get(id(o)))));
    List<Outgoing> events = new ArrayList<>(receipts.events());
    fresh.stream()
        .filter(o -> is(standings.get(id(o)), Delivered.State.GIVEN_UP))
        .map(RecordedOutcomes::dead)
        .forEach(events::add);
    outbox.append("/webhooks", events);
    return fresh;
  }

  private void health(List<Outcome> fresh) {
    Map<UUID, EndpointTable.Health> news = new LinkedHashMap<>();
    fresh.stream()
        .sorted(Comparator.comparing(Outcome::at))
        .forEach(o -> news.merge(o.job().endpoint().id(), health(o), RecordedOutcomes::later));
    news.values().removeIf(health -> health.well() && wasWell(fresh, health.endpoint()));
    List<UUID> off = news.isEmpty() ? List.of() : endpoints.report(news.values());
    if (!off.isEmpty()) {
      audience.changed();
      off.forEach(endpoint -> tellOff(endpoint, fresh));
    }
  }

  private static boolean wasWell(List<Outcome> fresh, UUID endpoint) {
    return fresh.stream()
        .filter(o -> o.job().endpoint().id().equals(endpoint))
        .allMatch(o -> o.job().endpoint().failingSince() == null);
  }

  private static EndpointTable.Health health(Outcome outcome) {
    Ruling ruling = outcome.ruling();
    return new EndpointTable.Health(
        outcome.job().endpoint().id(),
        ruling.succeeded() ? null : outcome.at(),
        ruling.pausedUntil(),
        ruling.switchedOff());
  }

  /// The newest attempt says whether the endpoint works; a pause it asked for and being switched
  /// off stay, whatever was on its way meanwhile.
  private static EndpointTable.Health later(EndpointTable.Health one, EndpointTable.Health two) {
    boolean failing = two.failingSince() != null && one.failingSince() != null;
    return new EndpointTable.Health(
        two.endpoint(),
        failing ? one.failingSince() : two.failingSince(),
        latest(one.pausedUntil(), two.pausedUntil()),
        one.switchedOff() == null ? two.switchedOff() : one.switchedOff());
  }

  private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return one.isAfter(two) ? one : two;
  }

  private static DeliveryId id(Outcome outcome) {
    return new DeliveryId(outcome.job().endpoint().id(), outcome.job().delivery());
  }

  private static boolean is(@Nullable String standing, Delivered.State state) {
    return state.toString().equals(standing);
  }

  private static Delivered.Outcome outcome(Outcome outcome, @Nullable String standing) {
    return new Delivered.Outcome(
        outcome.job().endpoint().id().toString(),
        outcome.job().endpoint().partnerName(),
        State.of(String.valueOf(standing)),
        outcome.number(),
        outcome.at(),
        outcome.ruling().detail());
  }

  private static Outgoing dead(Outcome outcome) {
    return new Outgoing(
        Topics.deadLettersOf("webhooks"),
        GivenUp.TYPE,
        outcome.job().uri(),
        GivenUp.of(outcome),
        outcome.job().traceparent());
  }

  private static void tell(Outcome outcome) {
    Job job = outcome.job();
    try (var _ = Trace.of(job.uri(), job.traceparent())) {
      if (outcome.ruling().state() == Delivered.State.GIVEN_UP) {
        LOG.error(
            "Given up after {} attempts: revision {} to partner {} ({}): {} It lies in the dead letters.",
            outcome.number(),
            job.revision(),
            job.endpoint().partnerName(),
            job.endpoint().id(),
            outcome.ruling().detail());
      } else if (outcome.ruling().state() == Delivered.State.RETRYING) {
        LOG.warn(
            "Attempt {} failed: revision {} to partner {} ({}): {} The next one is due at {}.",
            outcome.number(),
            job.revision(),
            job.endpoint().partnerName(),
            job.endpoint().id(),
            outcome.ruling().detail(),
            outcome.ruling().next());
      }
    }
  }

  private static void tellOff(UUID endpoint, List<Outcome> batch) {
    batch.stream()
        .filter(o -> o.job().endpoint().id().equals(endpoint) && o.ruling().switchedOff() != null)
        .findFirst()
        .ifPresent(o ->
            LOG.error(
                "Endpoint {} of partner {} is switched off; its events wait. {}",
                endpoint,
                o.job().endpoint().partnerName(),
                o.ruling().switchedOff()));
  }
}
