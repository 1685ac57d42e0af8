package de.faktenstrom.ingest.websub;

import de.faktenstrom.ingest.web.Body;
import de.faktenstrom.ingest.web.Budget;
import de.faktenstrom.ingest.web.Problems;
import de.faktenstrom.ingest.web.Refusal;
import de.faktenstrom.ingest.web.RefusedException;
import de.faktenstrom.ingest.websub.Distribution.Brought;
import de.faktenstrom.ingest.websub.Verification.Question;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where hubs ask and bring. Open to everybody who knows the end of the address, which a hub alone
/// was told; whoever does not costs one look-up.
@RestController
class CallbackController {

  private static final String ID = Callbacks.PATH + "{id:[0-9a-f]{32}}";
  private static final int LARGEST = 10 << 20;
  private static final int IN_MEMORY = 24 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int LONGEST_CHALLENGE = 4_096;
  private static final String TOO_LARGE =
      "Eine Zustellung war größer als 10 MB und wurde nicht gelesen.";

  private final SubscriptionTable subscriptions;
  private final Verification verification;
  private final Distribution distribution;
  private final Budget budget = new Budget(IN_MEMORY);

  CallbackController(
      SubscriptionTable subscriptions, Verification verification, Distribution distribution) {
    this.subscriptions = subscriptions;
    this.verification = verification;
    this.distribution = distribution;
  }

  /// Says yes by repeating the challenge, and 404 to what we have not asked for (section 5.3.1).
  @GetMapping(ID)
  ResponseEntity<byte[]> verify(
      @PathVariable String id,
      @RequestParam("hub.mode") String mode,
      @RequestParam("hub.topic") String topic,
      @RequestParam(name = "hub.challenge", defaultValue = "") String challenge,
      @RequestParam(name = "hub.lease_seconds", required = false) @Nullable String lease,
      @RequestParam(name = "hub.reason", required = false) @Nullable String reason) {
    boolean answerable =
        challenge.length() <= LONGEST_CHALLENGE && challenge.isEmpty() == mode.equals("denied");
    if (!answerable
        || !verification.confirms(id, new Question(mode, topic, seconds(lease), reason))) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(challenge.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Long seconds(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  /// Answers once it is committed, in the same way where it was not from the hub (section 7.1).
  @PostMapping(ID)
  ResponseEntity<Void> distribute(
      @PathVariable String id, InputStream body, @RequestHeader HttpHeaders headers)
      throws IOException {
    Subscription subscription = subscriptions.find(id);
    if (subscription == null) {
      return ResponseEntity.notFound().build();
    }
    return switch (subscription.standing()) {
      case ASKED -> ResponseEntity.notFound().build();
      case VERIFIED -> taken(subscription, body, headers);
      case DENIED, LEAVING, ENDED -> over();
    };
  }

  private ResponseEntity<Void> taken(
      Subscription subscription, InputStream body, HttpHeaders headers) throws IOException {
    long declared = headers.getContentLength();
    try (var _ = budget.take(declared < 0 ? LARGEST : Math.min(declared, LARGEST))) {
      byte[] bytes = Body.read(new HurriedStream(body, LONGEST), declared, LARGEST);
      Brought brought =
          new Brought(
              bytes,
              headers.getFirst("X-Hub-Signature"),
              headers.getFirst(HttpHeaders.CONTENT_TYPE),
              headers.getFirst(HttpHeaders.CONTENT_LANGUAGE));
      return switch (distribution.take(subscription, brought)) {
        case TAKEN, DROPPED -> ResponseEntity.noContent().build();
        case OVER -> over();
        case FAILED -> throw new RefusedException(503, "It could not be stored; deliver it again.");
      };
    } catch (RefusedException e) {
      throw refused(subscription, e.refusal());
    }
  }

  private RuntimeException refused(Subscription subscription, Refusal refusal) {
    if (refusal.status() == 413) {
      subscriptions.refuse(subscription.callback(), TOO_LARGE);
    }
    return Problems.of(refusal);
  }

  private static ResponseEntity<Void> over() {
    return ResponseEntity.status(HttpStatus.GONE).build();
  }
}
