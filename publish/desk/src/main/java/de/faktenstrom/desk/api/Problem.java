package de.faktenstrom.desk.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Problem details (RFC 9457).
final class Problem {

  private Problem() {}

  static ErrorResponseException of(HttpStatus status, String detail) {
    return new ErrorResponseException(
        status, ProblemDetail.forStatusAndDetail(status, detail), null);
  }

  /// With a word that programs can rely on.
  static ErrorResponseException of(HttpStatus status, String detail, String reason) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setProperty("reason", reason);
    return new ErrorResponseException(status, body, null);
  }

  static ErrorResponseException invalid(String detail) {
    return of(HttpStatus.UNPROCESSABLE_CONTENT, detail);
  }

  /// An item comes to the desk a moment after its push was answered: asking again helps.
  static ErrorResponseException missing(String id) {
    ErrorResponseException missing =
        of(HttpStatus.NOT_FOUND, "Item " + id + " is not (yet) at the desk.", "not-at-the-desk");
    missing.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return missing;
  }

  /// German for those who ask for it first, else English.
  static Locale language(@Nullable String acceptLanguage) {
    boolean german =
        acceptLanguage != null && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("de");
    return german ? Locale.GERMAN : Locale.ENGLISH;
  }
}
