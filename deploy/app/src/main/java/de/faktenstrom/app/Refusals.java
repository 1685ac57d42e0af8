package de.faktenstrom.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriComponentsBuilder;

/// What a page answers to whoever may not do what was asked. A form of the console whose session
/// has ended since it was opened is shown again as it was typed, and nothing is carried out.
final class Refusals implements AccessDeniedHandler {

  private static final String LOGIN = "/desk/anmelden";
  private static final String ONCE = "/desk/einmal";

  private final AccessDeniedHandler plainly = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (!(refused instanceof CsrfException) || !path.startsWith("/desk/")) {
      plainly.handle(request, response, refused);
    } else if (path.equals(LOGIN) || path.equals("/desk/abmelden")) {
      response.sendRedirect(LOGIN + "?alt");
    } else if (path.equals(ONCE)) {
      response.sendRedirect(
          UriComponentsBuilder.fromPath(ONCE)
              .queryParam("token", "{token}")
              .encode()
              .buildAndExpand(request.getParameter("token"))
              .toUriString());
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      request.getRequestDispatcher("/desk/abgelaufen").forward(request, response);
    }
  }
}
