package de.faktenstrom.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends `endpoint.test` and waits for what comes back, so that a person sees at once whether an
/// endpoint works. Is no event of the partner's feed and is never tried again.
final class TestShot {

  private final Sender sender;
  private final Clock clock;

  TestShot(Sender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  Shown.Tested at(Endpoint endpoint) {
    Instant now = clock.instant();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("endpoint", endpoint.id().toString());
    data.put("partner", endpoint.partnerName());
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", "endpoint.test");
    event.put("timestamp", now.toString());
    event.put("data", data);
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    String id = "msg_" + UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
    sender.send(
        new Sender.Message(
            endpoint.url(), endpoint.secrets(), id, now, null, Json.write(event).getBytes(UTF_8)),
        reply::complete);
    return said(reply);
  }

  private static Shown.Tested said(CompletableFuture<Reply> reply) {
    try {
      Reply came = reply.get(Sender.TIMEOUT.toSeconds() + 2, TimeUnit.SECONDS);
      return switch (came) {
        case Reply.Answered a -> answered(a);
        case Reply.Silent s -> new Shown.Tested(false, null, s.millis(), s.sentence());
      };
    } catch (TimeoutException | ExecutionException _) {
      return new Shown.Tested(false, null, 0, "The endpoint did not answer in time.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for the endpoint", e);
    }
  }

  private static Shown.Tested answered(Reply.Answered answered) {
    boolean delivered = answered.status() / 100 == 2;
    return new Shown.Tested(
        delivered,
        answered.status(),
        answered.millis(),
        delivered
            ? "The endpoint accepted the event."
            : "The endpoint answered " + answered.status() + "; only 2xx counts.");
  }
}
