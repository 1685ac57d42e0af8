package de.faktenstrom.ingest.websub;

import de.faktenstrom.ingest.source.Reasons;
import de.faktenstrom.net.Answer;
import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.Request;

/// What a hub said to a request (WebSub section 5.1.2).
sealed interface HubReply {

  /// It will verify that we meant it.
  record Accepted() implements HubReply {}

  /// It will not, and need not be asked again soon.
  ///
  /// @param reason German
  record Refused(String reason) implements HubReply {}

  /// It may next time.
  ///
  /// @param reason German
  record Failed(String reason) implements HubReply {}

  /// @param limits the request was made within
  static HubReply of(Answer answer, Request.Limits limits) {
    return switch (answer) {
      case Failure failure ->
          new Failed("Der Hub ist nicht zu erreichen. " + Reasons.of(failure.reason(), limits));
      case Response response -> of(response.status());
    };
  }

  private static HubReply of(int status) {
    if (status / 100 == 2) {
      return new Accepted();
    }
    boolean passing = status == 408 || status == 429;
    return status / 100 == 4 && !passing
        ? new Refused("Der Hub lehnt ab. " + Reasons.of(status))
        : new Failed("Der Hub hat die Bitte nicht angenommen. " + Reasons.of(status));
  }
}
