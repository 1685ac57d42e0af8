package de.faktenstrom.webhooks;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Sends an event once more to one endpoint, because somebody asks for it.
@RestController
class DeliveryController {

  private static final Set<String> SETTLED = Set.of("delivered", "given-up", "suppressed");

  private final HistoryTable history;
  private final Answers answers;
  private final Dispatcher dispatcher;
  private final Clock clock;

  DeliveryController(HistoryTable history, Answers answers, Sending sending, Clock clock) {
    this.history = history;
    this.answers = answers;
    this.dispatcher = sending.dispatcher();
    this.clock = clock;
  }

  @PostMapping("/api/v1/deliveries/{id}/resend")
  ResponseEntity<String> resend(
      @PathVariable String id,
      @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key) {
    DeliveryId delivery = DeliveryId.parse(id).orElseThrow(() -> missing(id));
    String answer = answers.once(key, "resend " + id, () -> Json.write(again(delivery, id)));
    dispatcher.signal();
    return PartnerController.created(answer);
  }

  private Shown.Resent again(DeliveryId id, String shown) {
    String state = history.stateOf(id).orElseThrow(() -> missing(shown));
    if (state.equals("superseded") || history.overtaken(id)) {
      throw Problem.of(
          409,
          "The item was corrected or withdrawn since; resend the delivery of that instead.",
          "Der Beitrag wurde inzwischen korrigiert oder zurückgenommen; bitte jene Meldung erneut senden.");
    }
    if (!SETTLED.contains(state)) {
      throw Problem.of(
          409,
          "The delivery is still being tried; it will be sent by itself.",
          "Diese Zustellung läuft noch; sie wird von selbst gesendet.");
    }
    return new Shown.Resent(DeliveryId.show(id.endpoint(), history.again(id, clock.instant())));
  }

  private static org.springframework.web.ErrorResponseException missing(String id) {
    return Problem.of(404, "There is no delivery " + id + ".");
  }
}
