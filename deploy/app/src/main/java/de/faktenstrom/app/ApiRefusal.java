package de.faktenstrom.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// How the API turns a caller away: 401 for one it does not know, 403 for one who may not.
final class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer");
    write(
        response,
        HttpStatus.UNAUTHORIZED,
        "This address needs a bearer token in the header Authorization.");
  }

  /// The check for forged requests comes before the one for a login: whoever sends neither a token
  /// nor a session is unknown, not forbidden.
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null || caller instanceof AnonymousAuthenticationToken) {
      commence(request, response, new UnknownCallerException(denied));
    } else {
      write(
          response,
          HttpStatus.FORBIDDEN,
          "Your account may not do this, or the request came without the page's CSRF token.");
    }
  }

  private static void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            "{\"detail\":\"%s\",\"status\":%d,\"title\":\"%s\"}"
                .formatted(detail, status.value(), status.getReasonPhrase())
                .getBytes(StandardCharsets.UTF_8));
  }

  private static final class UnknownCallerException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    UnknownCallerException(AccessDeniedException denied) {
      super("No caller", denied);
    }
  }
}
