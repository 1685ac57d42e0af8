package de.faktenstrom.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the links in mails lead. Opening one changes nothing, because programs that check mail
/// open links too; the button does.
@RestController
class ConsentPages {

  private final Subscriptions subscriptions;
  private final Keys keys;
  private final Templates templates;

  ConsentPages(Subscriptions subscriptions, Keys keys, Templates templates) {
    this.subscriptions = subscriptions;
    this.keys = keys;
    this.templates = templates;
  }

  @GetMapping("/newsletter/bestaetigen")
  ResponseEntity<String> mayConfirm(
      @RequestParam String token,
      @RequestParam(required = false) @Nullable String lang,
      Locale browser) {
    Words words = Html.words(lang, browser);
    return switch (subscriptions.look(token)) {
      case DONE -> button("confirm", "/newsletter/bestaetigen?token=" + token, words);
      case BEFORE -> message(HttpStatus.OK, "confirmed", words);
      case EXPIRED -> message(HttpStatus.GONE, "expired", words);
    };
  }

  @PostMapping("/newsletter/bestaetigen")
  ResponseEntity<String> confirm(
      @RequestParam String token,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest http) {
    Words words = Html.words(lang, http.getLocale());
    return switch (subscriptions.confirm(token, http.getRemoteAddr())) {
      case DONE, BEFORE -> message(HttpStatus.OK, "confirmed", words);
      case EXPIRED -> message(HttpStatus.GONE, "expired", words);
    };
  }

  @GetMapping("/newsletter/abmelden")
  ResponseEntity<String> mayEnd(
      @RequestParam String token,
      @RequestParam(required = false) @Nullable String lang,
      Locale browser) {
    Words words = Html.words(lang, browser);
    return keys.subscriber(token).isPresent()
        ? button("end", "/newsletter/abmelden?token=" + token, words)
        : message(HttpStatus.NOT_FOUND, "unknown", words);
  }

  /// RFC 8058: at once, without a cookie, a question or a redirect.
  @PostMapping("/newsletter/abmelden")
  ResponseEntity<String> end(
      @RequestParam String token,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest http) {
    Words words = Html.words(lang, http.getLocale());
    Optional<UUID> subscriber = keys.subscriber(token);
    if (subscriber.isEmpty()) {
      return message(HttpStatus.NOT_FOUND, "unknown", words);
    }
    boolean oneClick = "One-Click".equals(http.getParameter("List-Unsubscribe"));
    subscriptions.end(subscriber.get(), oneClick ? "one-click" : "link");
    return message(HttpStatus.OK, "ended", words);
  }

  private ResponseEntity<String> button(String what, String action, Words words) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", words.get(what + ".title"));
    model.put("texts", List.of(words.get(what + ".text")));
    model.put("button", words.get(what + ".button"));
    model.put("action", action + "&lang=" + words.language());
    return Html.page(HttpStatus.OK, Html.PAGE, templates.render("page-message", words, model));
  }

  private ResponseEntity<String> message(HttpStatus status, String what, Words words) {
    var model =
        Map.of("title", words.get(what + ".title"), "texts", List.of(words.get(what + ".text")));
    return Html.page(status, Html.PAGE, templates.render("page-message", words, model));
  }
}
