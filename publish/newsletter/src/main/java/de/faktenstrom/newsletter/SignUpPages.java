package de.faktenstrom.newsletter;

import de.faktenstrom.ingest.events.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/newsletter`: the form, usable without JavaScript.
@RestController
class SignUpPages {

  private final SignUp signUp;
  private final Templates templates;
  private final NewsletterSettings settings;

  SignUpPages(SignUp signUp, Templates templates, NewsletterSettings settings) {
    this.signUp = signUp;
    this.templates = templates;
    this.settings = settings;
  }

  @GetMapping("/newsletter")
  ResponseEntity<String> form(
      @RequestParam(required = false) @Nullable String lang, Locale browser) {
    return form(HttpStatus.OK, Html.words(lang, browser), Given.NOTHING);
  }

  /// What stands in the form when it is shown.
  ///
  /// @param topics slugs, parted by commas
  /// @param error key of a message
  public record Given(
      String email,
      String rhythm,
      String topics,
      List<String> kinds,
      boolean correctionsOnly,
      @Nullable String error) {

    static final Given NOTHING = new Given("", "daily", "", List.of(), false, null);

    Given refused(String why) {
      return new Given(email, rhythm, topics, kinds, correctionsOnly, why);
    }
  }

  @PostMapping("/newsletter")
  ResponseEntity<String> ask(
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<String> kind,
      @RequestParam(required = false) @Nullable List<String> topic,
      HttpServletRequest http) {
    Words words = Html.words(fields.get("lang"), http.getLocale());
    Optional<EmailAddress> address = EmailAddress.of(fields.getOrDefault("email", ""));
    Optional<Rhythm> rhythm = Rhythm.of(fields.getOrDefault("rhythm", ""));
    String typed = fields.getOrDefault("topics", "");
    List<String> topics = topic != null ? topic : WishForm.typed(typed);
    List<String> kinds = kind == null ? List.of() : kind;
    var given =
        new Given(
            fields.getOrDefault("email", ""),
            fields.getOrDefault("rhythm", ""),
            topic == null ? typed : String.join(", ", topic),
            kinds,
            fields.containsKey("correctionsOnly"),
            null);
    if (address.isEmpty() || rhythm.isEmpty()) {
      return refused(given, address.isEmpty() ? "form.bad-address" : "form.bad-rhythm", words);
    }
    try {
      var wish = new WishForm(topics, kinds, List.of(), given.correctionsOnly());
      var request =
          new SignUp.Request(
              address.get(), wish.filter(), rhythm.get(), words.language(), http.getRemoteAddr());
      return signUp.ask(request) ? asked(words) : refused(given, "form.too-many", words);
    } catch (IllegalArgumentException _) {
      return refused(given, "form.bad-topics", words);
    }
  }

  private ResponseEntity<String> refused(Given given, String error, Words words) {
    HttpStatus status =
        error.equals("form.too-many")
            ? HttpStatus.TOO_MANY_REQUESTS
            : HttpStatus.UNPROCESSABLE_CONTENT;
    return form(status, words, given.refused(error));
  }

  /// The same whether the address is known, new or blocked.
  private ResponseEntity<String> asked(Words words) {
    var model =
        Map.of("title", words.get("asked.title"), "texts", List.of(words.get("asked.text")));
    return Html.page(HttpStatus.OK, Html.PAGE, templates.render("page-message", words, model));
  }

  private ResponseEntity<String> form(HttpStatus status, Words words, Given given) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", words.get("form.title", settings.title()));
    model.put("given", given);
    model.put("rhythms", List.of("at_once", "daily", "weekly"));
    model.put("kinds", List.of(Kind.values()).stream().map(Kind::toString).toList());
    model.put("consent", Consent.text(words.language()));
    model.put("version", Consent.VERSION);
    model.put("time", settings.editionTime().toString());
    return Html.page(status, Html.PAGE, templates.render("page-form", words, model));
  }
}
