package de.faktenstrom.webhooks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// RFC 9457 answers, German for a caller who asks for it.
final class Problem extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String german;

  private Problem(HttpStatusCode code, String detail, @Nullable String german) {
    super(code, ProblemDetail.forStatusAndDetail(code, detail), null);
    this.german = german;
  }

  /// @param detail what is wrong and what to do, one or two English sentences
  static ErrorResponseException of(int status, String detail) {
    return new Problem(HttpStatusCode.valueOf(status), detail, null);
  }

  /// @param german the same for editors
  static ErrorResponseException of(int status, String detail, String german) {
    return new Problem(HttpStatusCode.valueOf(status), detail, german);
  }

  @Override
  public ProblemDetail updateAndGetBody(@Nullable MessageSource messages, Locale language) {
    if (german != null && language.getLanguage().equals("de")) {
      getBody().setDetail(german);
    }
    return getBody();
  }
}
