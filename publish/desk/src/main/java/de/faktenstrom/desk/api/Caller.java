package de.faktenstrom.desk.api;

import de.faktenstrom.desk.Actor;
import de.faktenstrom.desk.Role;
import de.faktenstrom.desk.item.ItemUri;
import de.faktenstrom.desk.item.Order;
import de.faktenstrom.desk.item.Reply;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Who calls about which item, with the headers that condition the order. Who reached a controller
/// of this package has shown the administrator's token.
record Caller(String id, HttpHeaders headers, @Nullable Principal principal) {

  private static final int LONGEST_KEY = 200;

  UUID item() {
    return ItemUri.parse(id).orElseThrow(() -> Problem.missing(id));
  }

  /// @param request what is asked, for [Order.Once]
  Order order(String request) {
    String key = headers.getFirst("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST, "Idempotency-Key must have 1 to " + LONGEST_KEY + " characters.");
    }
    return new Order(
        actor(),
        item(),
        edition(headers.getFirst(HttpHeaders.IF_MATCH)),
        key == null ? null : new Order.Once(key, request));
  }

  Actor actor() {
    return new Actor(principal == null ? "api" : principal.getName(), Set.of(Role.ADMIN));
  }

  /// The edition of an ETag, which may go on with a dot and what is no part of the edition; one
  /// that is none of ours matches no item.
  private static @Nullable Long edition(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    try {
      return Long.valueOf(ifMatch.strip().replace("\"", "").replaceFirst("\\..*", ""));
    } catch (NumberFormatException _) {
      return -1L;
    }
  }

  ResponseEntity<Views.Receipt> answer(Reply reply) {
    return switch (reply) {
      case Reply.Done done ->
          ResponseEntity.ok()
              .eTag("\"" + done.receipt().edition() + "\"")
              .body(Views.Receipt.of(done.receipt()));
      case Reply.Missing _ -> throw Problem.missing(id);
      case Reply.Stale stale ->
          throw Problem.of(
              HttpStatus.PRECONDITION_FAILED,
              "The item has changed since: its ETag is \"" + stale.edition() + "\" now.");
      case Reply.KeyReused _ ->
          throw Problem.invalid("This Idempotency-Key was used for another request.");
      case Reply.Refused refused ->
          throw Problem.of(
              status(refused), refused.why().sentence(language()), refused.why().reason().slug());
    };
  }

  private static HttpStatus status(Reply.Refused refused) {
    return switch (refused.why().reason()) {
      case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
      case OUT,
          NOT_OUT,
          IN_REVIEW,
          APPROVED,
          REJECTED,
          PLANNED,
          NO_PLAN,
          NO_EMBARGO,
          EMBARGO_ASKED,
          NOT_ASKED,
          NOT_YET,
          EMBARGO_HOLDS,
          BEFORE_EMBARGO,
          WITHDRAWN ->
          HttpStatus.CONFLICT;
    };
  }

  Locale language() {
    return Problem.language(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
