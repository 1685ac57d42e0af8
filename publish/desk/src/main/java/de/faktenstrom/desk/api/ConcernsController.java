package de.faktenstrom.desk.api;

import de.faktenstrom.desk.concern.Concern;
import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.concern.Resolution;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Marks on items, and that somebody is done with one.
@RestController
@RequestMapping("/api/v1/items/{id}/concerns")
final class ConcernsController {

  private final Concerns concerns;

  ConcernsController(Concerns concerns) {
    this.concerns = concerns;
  }

  @PostMapping("/{number}/resolution")
  ConcernView resolve(
      @PathVariable String id,
      @PathVariable long number,
      @RequestBody(required = false) Requests.@Nullable Resolution body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    String note = body == null ? null : Given.optional("note", body.note(), Given.NOTE);
    Locale language = caller.language();
    return switch (concerns.resolve(caller.actor(), caller.item(), number, note)) {
      case Resolution.Done(Concern concern) ->
          ConcernView.of(concern, concerns.sentences(language));
      case Resolution.Already(Concern concern) ->
          throw Problem.of(HttpStatus.CONFLICT, already(concern, language), "resolved");
      case Resolution.NotAllowed() ->
          throw Problem.of(HttpStatus.FORBIDDEN, "This account may only read.", "not-allowed");
      case Resolution.Missing() ->
          throw Problem.of(HttpStatus.NOT_FOUND, "Item " + id + " has no concern " + number + ".");
    };
  }

  private static String already(Concern concern, Locale language) {
    Concern.End end = concern.end();
    String by = end == null ? "" : end.by();
    return language.equals(Locale.GERMAN)
        ? "Das hat %s schon erledigt.".formatted(by)
        : "%s has already resolved it.".formatted(by);
  }
}
