package de.faktenstrom.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/subscriptions`: asking is public, everything else the office's.
@RestController
class SubscriptionApi {

  static final String NEUTRAL =
      "If the address can get mail from us, a confirmation is on its way. The link in it works for 72 hours.";

  private final SignUp signUp;
  private final Subscriptions subscriptions;

  SubscriptionApi(SignUp signUp, Subscriptions subscriptions) {
    this.signUp = signUp;
    this.subscriptions = subscriptions;
  }

  /// @param language of the mails, `de` or `en`
  record Wanted(
      @Nullable String email,
      @Nullable WantedFilter filter,
      @Nullable String rhythm,
      @Nullable String language) {}

  record WantedFilter(
      @Nullable List<String> topics,
      @Nullable List<String> kinds,
      @Nullable List<String> languages,
      @Nullable Boolean correctionsOnly) {

    WishForm form() {
      return new WishForm(
          topics == null ? List.of() : topics,
          kinds == null ? List.of() : kinds,
          languages == null ? List.of() : languages,
          Boolean.TRUE.equals(correctionsOnly));
    }
  }

  record Person(@Nullable String email) {}

  /// Asking again for the same changes nothing, with or without an Idempotency-Key.
  @PostMapping("/api/v1/subscriptions")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, String> ask(@RequestBody Wanted wanted, HttpServletRequest http) {
    WishForm wish = wanted.filter() == null ? WishForm.ALL : wanted.filter().form();
    try {
      var request =
          new SignUp.Request(
              address(wanted.email()),
              wish.filter(),
              rhythm(wanted.rhythm()),
              "en".equals(wanted.language()) ? "en" : "de",
              http.getRemoteAddr());
      if (!signUp.ask(request)) {
        throw Problem.of(
            HttpStatus.TOO_MANY_REQUESTS, "Too many sign-ups from here; try again in an hour");
      }
      return Map.of("message", NEUTRAL);
    } catch (IllegalArgumentException e) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    }
  }

  private static Rhythm rhythm(@Nullable String name) {
    return Rhythm.of(name == null ? "" : name)
        .orElseThrow(() -> new IllegalArgumentException("rhythm must be at_once, daily or weekly"));
  }

  private static EmailAddress address(@Nullable String email) {
    return EmailAddress.of(email == null ? "" : email)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "email must be an address we can send to: name@domain, with ASCII before the @"));
  }

  @GetMapping("/api/v1/subscriptions/summary")
  Subscriptions.Summary summary() {
    return subscriptions.summary();
  }

  /// For readers who unsubscribe by letter or phone.
  @PostMapping("/api/v1/subscriptions/endings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@RequestBody Person person) {
    if (!subscriptions.end(known(person), "office")) {
      throw Problem.of(HttpStatus.NOT_FOUND, "Nobody has subscribed with this address");
    }
  }

  /// Deletes a person; the keyed hash of the address stays, so that no mail is ever sent there
  /// again.
  @PostMapping("/api/v1/subscriptions/erasures")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(@RequestBody Person person) {
    subscriptions.erase(known(person));
  }

  private static EmailAddress known(Person person) {
    try {
      return address(person.email());
    } catch (IllegalArgumentException e) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    }
  }
}
