package de.faktenstrom.ingest.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A refusal as the problem details that HTTP answers with (RFC 9457), German for a caller who asks
/// for it.
public final class Problems {

  private Problems() {}

  public static ErrorResponseException of(Refusal refusal) {
    ErrorResponseException answer = new Answer(refusal);
    if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      answer.getHeaders().set("Retry-After", "1");
    }
    return answer;
  }

  public static ErrorResponseException notFound(String what) {
    return of(new Refusal(404, "There is no such " + what + "."));
  }

  private static final class Answer extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Answer(Refusal refusal) {
      super(
          HttpStatusCode.valueOf(refusal.status()),
          ProblemDetail.forStatus(HttpStatusCode.valueOf(refusal.status())),
          null);
      this.refusal = refusal;
      say(refusal);
    }

    @Override
    public ProblemDetail updateAndGetBody(@Nullable MessageSource messages, Locale language) {
      say(language.getLanguage().equals("de") ? refusal.inGerman() : refusal);
      return getBody();
    }

    private void say(Refusal said) {
      getBody().setDetail(said.detail());
      if (!said.faults().isEmpty()) {
        getBody().setProperty("errors", said.faults());
      }
    }
  }
}
