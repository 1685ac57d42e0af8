package de.faktenstrom.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One endpoint: its state, its secret, its deliveries.
@RestController
@RequestMapping("/api/v1/endpoints")
class EndpointController {

  private static final long DAY = 86_400;
  private static final int PAGE = 100;

  private final Partners partners;
  private final Answers answers;
  private final HistoryTable history;
  private final TestShot test;
  private final Dispatcher dispatcher;

  EndpointController(Partners partners, Answers answers, HistoryTable history, Sending sending) {
    this.partners = partners;
    this.answers = answers;
    this.history = history;
    this.test = sending.test();
    this.dispatcher = sending.dispatcher();
  }

  /// @param overlapSeconds how long the old secret goes on; a day where nothing is said
  record Rotation(@Nullable Long overlapSeconds) {}

  @GetMapping
  Shown.Endpoints all() {
    return new Shown.Endpoints(
        partners.all().partners().stream().flatMap(p -> p.endpoints().stream()).toList());
  }

  @GetMapping("/{id}")
  Shown.EndpointView one(@PathVariable UUID id) {
    return partners.view(id);
  }

  @PostMapping("/{id}/switch-on")
  Shown.EndpointView switchOn(@PathVariable UUID id) {
    partners.switchOn(id);
    dispatcher.signal();
    return partners.view(id);
  }

  @PostMapping("/{id}/switch-off")
  Shown.EndpointView switchOff(@PathVariable UUID id) {
    partners.switchOff(id);
    return partners.view(id);
  }

  @PostMapping("/{id}/rotate-secret")
  ResponseEntity<String> rotate(
      @PathVariable UUID id,
      @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody(required = false) @Nullable Rotation rotation) {
    Long given = rotation == null ? null : rotation.overlapSeconds();
    long seconds = given == null ? DAY : given;
    return PartnerController.created(
        answers.once(
            key,
            "rotate " + id + " " + seconds,
            () -> Json.write(partners.rotate(id, Duration.ofSeconds(seconds)))));
  }

  @PostMapping("/{id}/test")
  Shown.Tested test(@PathVariable UUID id) {
    return test.at(partners.endpoint(id));
  }

  @GetMapping("/{id}/deliveries")
  Shown.Deliveries deliveries(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    long before = after == null ? Long.MAX_VALUE : number(after);
    int size = Math.clamp(limit, 1, PAGE);
    List<Shown.Delivery> page = history.deliveries(partners.endpoint(id), before, size);
    return new Shown.Deliveries(page, page.size() < size ? null : page.getLast().id());
  }

  private static long number(String after) {
    return DeliveryId.parse(after)
        .orElseThrow(() -> Problem.of(400, "'after' must be a delivery's id, as 'next' gave it."))
        .number();
  }
}
