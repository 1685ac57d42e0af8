package de.faktenstrom.webhooks;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// RFC 9457 answers.
final class Problem {

  private Problem() {}

  /// @param detail what is wrong and what to do, one or two English sentences
  static ErrorResponseException of(int status, String detail) {
    HttpStatusCode code = HttpStatusCode.valueOf(status);
    return new ErrorResponseException(code, ProblemDetail.forStatusAndDetail(code, detail), null);
  }
}
