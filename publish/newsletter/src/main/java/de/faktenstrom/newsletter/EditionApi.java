package de.faktenstrom.newsletter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/editions`: an edition now, of all that is new since the last one.
@RestController
class EditionApi {

  private final Editions editions;

  EditionApi(Editions editions) {
    this.editions = editions;
  }

  record Wanted(@Nullable String rhythm) {}

  @PostMapping("/api/v1/editions")
  @ResponseStatus(HttpStatus.ACCEPTED)
  EditionTables.Edition send(
      @RequestBody Wanted wanted,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    Rhythm rhythm =
        Rhythm.of(wanted.rhythm() == null ? "" : wanted.rhythm())
            .orElseThrow(() ->
                Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "rhythm must be at_once, daily or weekly"));
    if (key != null && key.length() > 200) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "Idempotency-Key is longer than 200 characters");
    }
    return editions.now(rhythm, key == null ? UUID.randomUUID().toString() : "key:" + key);
  }
}
