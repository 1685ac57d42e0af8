package de.faktenstrom.ingest.push;

import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.push.Answers.Once;
import de.faktenstrom.ingest.push.Pushed.Accepted;
import de.faktenstrom.ingest.push.Pushed.Refused;
import de.faktenstrom.ingest.web.Body;
import de.faktenstrom.ingest.web.Budget;
import de.faktenstrom.ingest.web.Problems;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/items`: one item. Answers 202 once the item is committed.
@RestController
class ItemsApi {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final int IN_MEMORY = 32 << 20;

  private final PushDoor door;
  private final Budget budget = new Budget(IN_MEMORY);

  ItemsApi(PushDoor door) {
    this.door = door;
  }

  @PostMapping(path = "/api/v1/items", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Accepted> push(InputStream body, @RequestHeader HttpHeaders headers)
      throws IOException {
    try (var _ = budget.take(expected(headers.getContentLength()))) {
      byte[] json = Body.read(body, headers.getContentLength(), SubmissionForm.LARGEST);
      return switch (door.push(
          json, once(headers.getFirst("Idempotency-Key"), json), trace(headers))) {
        case Accepted accepted -> ResponseEntity.accepted().body(accepted);
        case Refused refused -> throw Problems.of(refused.refusal());
      };
    } catch (RefusedException e) {
      throw Problems.of(e.refusal());
    }
  }

  /// What the sender says it sends, or the most that is taken.
  private static long expected(long declared) {
    return declared < 0 ? SubmissionForm.LARGEST : Math.min(declared, SubmissionForm.LARGEST);
  }

  static @Nullable Once once(@Nullable String key, byte[] body) {
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw new RefusedException(
          400, "Idempotency-Key must be 1 to 200 visible ASCII characters without spaces.");
    }
    return new Once("items " + key, Sha256.hex(body));
  }

  /// The sender's own trace goes on where it has one (W3C Trace Context).
  static String trace(HttpHeaders headers) {
    String given = headers.getFirst("traceparent");
    return given != null && TRACEPARENT.matcher(given).matches() ? given : Trace.start();
  }
}
