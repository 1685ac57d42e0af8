package de.faktenstrom.webhooks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Partners and their new endpoints.
@RestController
@RequestMapping("/api/v1/partners")
class PartnerController {

  private final Partners partners;
  private final Answers answers;

  PartnerController(Partners partners, Answers answers) {
    this.partners = partners;
    this.answers = answers;
  }

  record NewPartner(@Nullable String name) {}

  @PostMapping
  ResponseEntity<String> create(
      @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody NewPartner wish) {
    String name = wish.name() == null ? "" : wish.name();
    return created(answers.once(key, "partner " + name, () -> Json.write(partners.create(name))));
  }

  @GetMapping
  Shown.Partners all() {
    return partners.all();
  }

  @GetMapping("/{id}")
  Shown.Partner one(@PathVariable UUID id) {
    return partners.find(id);
  }

  @PostMapping("/{id}/endpoints")
  ResponseEntity<String> add(
      @PathVariable UUID id,
      @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wish wish) {
    var target = partners.target(wish);
    return created(
        answers.once(
            key,
            "endpoint " + id + " " + Json.write(wish),
            () -> Json.write(partners.add(id, wish, target))));
  }

  static ResponseEntity<String> created(String json) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .contentType(MediaType.APPLICATION_JSON)
        .body(json);
  }
}
