package de.faktenstrom.desk.api;

import de.faktenstrom.desk.item.CorrectionNotes;
import de.faktenstrom.desk.item.Desk;
import de.faktenstrom.desk.item.ReleaseWish;
import de.faktenstrom.desk.item.Wording;
import de.faktenstrom.publish.events.Correction.Severity;
import java.security.Principal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What lets something out, or takes it back.
@RestController
@RequestMapping("/api/v1/items/{id}")
final class ReleasesController {

  private final Desk desk;
  private final Times times;

  ReleasesController(Desk desk, Times times) {
    this.desk = desk;
    this.times = times;
  }

  @PostMapping("/release")
  ResponseEntity<Views.Receipt> release(
      @PathVariable String id,
      @RequestBody(required = false) Requests.@Nullable Release body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    Requests.Release release = body == null ? Requests.Release.NOW : body;
    ReleaseWish wish =
        new ReleaseWish(
            Given.channels(release.channels()),
            times.embargo("embargoUntil", release.embargoUntil(), release.zone()),
            times.instant("publishAt", release.publishAt(), release.zone()),
            times.zone(release.zone()),
            Given.optional("coSigner", release.coSigner(), 200));
    return caller.answer(desk.release(caller.order("release " + release), wish));
  }

  @PostMapping("/corrections")
  ResponseEntity<Views.Receipt> correct(
      @PathVariable String id,
      @RequestBody Requests.Correction body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    Wording wording = wording(body.headline(), body.teaser(), body.body());
    CorrectionNotes notes =
        new CorrectionNotes(
            severity(body.severity()),
            Given.optional("noteEditors", body.noteEditors(), Given.NOTE),
            Given.line("noteShort", body.noteShort(), 300),
            Given.required("noteReaders", body.noteReaders(), Given.NOTE));
    return caller.answer(desk.correct(caller.order("correct " + body), wording, notes));
  }

  private static Severity severity(@Nullable String name) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () -> Problem.invalid("severity is formal, minor or serious, not " + name + "."));
  }

  @PostMapping("/updates")
  ResponseEntity<Views.Receipt> update(
      @PathVariable String id,
      @RequestBody Requests.Version body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    Wording wording = wording(body.headline(), body.teaser(), body.body());
    return caller.answer(desk.update(caller.order("update " + body), wording));
  }

  @PostMapping("/withdrawal")
  ResponseEntity<Views.Receipt> withdraw(
      @PathVariable String id,
      @RequestBody Requests.Withdrawal body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal) {
    Caller caller = new Caller(id, headers, principal);
    return caller.answer(
        desk.withdraw(
            caller.order("withdraw " + body),
            Given.required("reason", body.reason(), Given.NOTE),
            Given.required("noteReaders", body.noteReaders(), Given.NOTE)));
  }

  static Wording wording(
      @Nullable String headline, @Nullable String teaser, @Nullable String body) {
    Wording wording =
        new Wording(
            headline == null ? null : Given.line("headline", headline, Given.HEADLINE),
            Given.optional("teaser", teaser, Given.NOTE),
            Given.optional("body", body, Given.BODY));
    if (wording.headline() == null && wording.teaser() == null && wording.body() == null) {
      throw Problem.invalid("Nothing is changed: give headline, teaser or body.");
    }
    return wording;
  }
}
