package de.faktenstrom.newsletter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Pages as answers: nothing from elsewhere, no referrer (addresses carry tokens), never cached.
final class Html {

  private static final MediaType UTF_8 = MediaType.parseMediaType("text/html;charset=UTF-8");
  static final String PAGE =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// A page that shows a mail in a frame of its own source.
  static final String WITH_MAIL =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private Html() {}

  static ResponseEntity<String> page(HttpStatus status, String policy, String html) {
    var headers = new HttpHeaders();
    headers.setContentType(UTF_8);
    headers.set("Content-Security-Policy", policy);
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    headers.set("Vary", "Accept-Language");
    return new ResponseEntity<>(html, headers, status);
  }

  /// `?lang=` before the browser's wish before German.
  static Words words(@Nullable String lang, Locale browser) {
    return Words.in(lang != null ? lang : browser.getLanguage());
  }
}
