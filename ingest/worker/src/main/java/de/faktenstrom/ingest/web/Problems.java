package de.faktenstrom.ingest.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A refusal as the problem details that HTTP answers with (RFC 9457).
public final class Problems {

  private Problems() {}

  public static ErrorResponseException of(Refusal refusal) {
    ErrorResponseException answer =
        new ErrorResponseException(HttpStatusCode.valueOf(refusal.status()), detail(refusal), null);
    if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      answer.getHeaders().set("Retry-After", "1");
    }
    return answer;
  }

  public static ErrorResponseException notFound(String what) {
    return of(new Refusal(404, "There is no such " + what + "."));
  }

  private static ProblemDetail detail(Refusal refusal) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(refusal.status()), refusal.detail());
    if (!refusal.faults().isEmpty()) {
      problem.setProperty("errors", refusal.faults());
    }
    return problem;
  }
}
