package de.faktenstrom.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.ServletWebRequest;

/// What is answered where no controller spoke (no such address, method or media type): a page for a
/// browser, problem details (RFC 9457) for all others.
@Controller
class ErrorAnswers extends BasicErrorController {

  private final ErrorAttributes attributes;

  ErrorAnswers(ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> views) {
    super(attributes, web.getError(), views);
    this.attributes = attributes;
  }

  @Override
  public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
    HttpStatus status = getStatus(request);
    Map<String, @Nullable Object> problem = new LinkedHashMap<>();
    problem.put("detail", detail(status, attributes.getError(new ServletWebRequest(request))));
    problem.put("status", status.value());
    problem.put("title", status.getReasonPhrase());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static String detail(HttpStatus status, @Nullable Throwable thrown) {
    String said = thrown instanceof ErrorResponse error ? error.getBody().getDetail() : null;
    return switch (status) {
      case NOT_FOUND ->
          "There is nothing at this address; /api/v1/openapi.json lists what there is.";
      case UNSUPPORTED_MEDIA_TYPE -> said + " The header Accept of this answer says what is.";
      case METHOD_NOT_ALLOWED -> said + " The header Allow of this answer says what is.";
      default -> said == null ? "The request cannot be answered." : said;
    };
  }
}
