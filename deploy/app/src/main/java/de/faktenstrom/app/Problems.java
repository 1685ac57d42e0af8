package de.faktenstrom.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What the API answers where nothing more fitting was said (RFC 9457).
@RestControllerAdvice(annotations = RestController.class)
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail(unreadable.getCause()));
    return handleExceptionInternal(unreadable, problem, headers, status, request);
  }

  /// An id that cannot be one names nothing.
  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    boolean inPath =
        wrong instanceof MethodArgumentTypeMismatchException argument
            && argument.getParameter().hasParameterAnnotation(PathVariable.class);
    HttpStatus fitting = inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
    String detail =
        inPath
            ? "There is nothing called %s here.".formatted(wrong.getValue())
            : "%s cannot be %s.".formatted(wrong.getPropertyName(), wrong.getValue());
    var problem = ProblemDetail.forStatusAndDetail(fitting, detail);
    return handleExceptionInternal(wrong, problem, headers, fitting, request);
  }

  @ExceptionHandler
  ProblemDetail unexpected(RuntimeException thrown) {
    LOG.error("A request failed", thrown);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "The request failed here and changed nothing; the log says why. Send it again later.");
  }

  private static String detail(@Nullable Throwable cause) {
    return switch (cause) {
      case UnrecognizedPropertyException unknown ->
          "The field \"%s\" is not known here; known are %s."
              .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
      case InvalidFormatException wrong ->
          "The value of \"%s\" cannot be read as %s."
              .formatted(path(wrong), wrong.getTargetType().getSimpleName());
      case JacksonException wrong when wrong.getLocation() != null ->
          "The body is not the JSON expected here (line %d, column %d%s)."
              .formatted(
                  wrong.getLocation().getLineNr(),
                  wrong.getLocation().getColumnNr(),
                  wrong.getPath().isEmpty() ? "" : ", field " + path(wrong));
      case null, default -> "The body is missing or cannot be read.";
    };
  }

  private static String path(JacksonException wrong) {
    var path = new StringBuilder();
    for (var step : wrong.getPath()) {
      path.append(path.isEmpty() ? "" : ".")
          .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
    }
    return path.toString();
  }
}
