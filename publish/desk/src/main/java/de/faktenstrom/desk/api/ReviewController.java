package de.faktenstrom.desk.api;

import de.faktenstrom.desk.item.Desk;
import de.faktenstrom.desk.item.Wording;
import de.faktenstrom.ingest.events.Embargo;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is done to an item before it goes out.
@RestController
@RequestMapping("/api/v1/items/{id}")
final class ReviewController {

  private final Desk desk;
  private final Times times;

  ReviewController(Desk desk, Times times) {
    this.desk = desk;
    this.times = times;
  }

  @PostMapping("/versions")
  ResponseEntity<Views.Receipt> edit(
      @PathVariable String id,
      @RequestBody Requests.Version body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    Wording wording = ReleasesController.wording(body.headline(), body.teaser(), body.body());
    return caller.answer(desk.edit(caller.order("edit " + body), wording));
  }

  @PostMapping("/submission")
  ResponseEntity<Views.Receipt> submit(
      @PathVariable String id, @RequestHeader HttpHeaders headers, @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    return caller.answer(desk.submit(caller.order("submit")));
  }

  @PostMapping("/approval")
  ResponseEntity<Views.Receipt> approve(
      @PathVariable String id, @RequestHeader HttpHeaders headers, @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    return caller.answer(desk.approve(caller.order("approve")));
  }

  @PostMapping("/rejection")
  ResponseEntity<Views.Receipt> reject(
      @PathVariable String id,
      @RequestBody Requests.Rejection body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    String reason = Given.required("reason", body.reason(), Given.NOTE);
    return caller.answer(desk.reject(caller.order("reject " + body), reason));
  }

  @PostMapping("/hold")
  ResponseEntity<Views.Receipt> hold(
      @PathVariable String id, @RequestHeader HttpHeaders headers, @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    return caller.answer(desk.hold(caller.order("hold")));
  }

  @PostMapping("/embargo-answer")
  ResponseEntity<Views.Receipt> answerEmbargo(
      @PathVariable String id,
      @RequestBody Requests.EmbargoAnswer body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    Embargo embargo = times.embargo("until", body.until(), body.zone());
    boolean none = Boolean.TRUE.equals(body.none());
    if (none == (embargo != null)) {
      throw Problem.invalid("Send either until, or none as true where there is no embargo.");
    }
    return caller.answer(desk.answerEmbargo(caller.order("embargo-answer " + body), embargo));
  }

  @PostMapping("/embargo")
  ResponseEntity<Views.Receipt> moveEmbargo(
      @PathVariable String id,
      @RequestBody Requests.EmbargoMove body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    Embargo embargo = times.embargo("until", body.until(), body.zone());
    if (embargo == null) {
      throw Problem.invalid("until is missing or blank.");
    }
    return caller.answer(desk.moveEmbargo(caller.order("embargo " + body), embargo));
  }
}
