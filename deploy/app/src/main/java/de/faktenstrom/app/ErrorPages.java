package de.faktenstrom.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page that a person gets where a request failed: the console's, the public one, or a bare one
/// where neither runs here. Programs get problem details.
@Component
final class ErrorPages implements ErrorViewResolver {

  private final ProgramSettings settings;

  ErrorPages(ProgramSettings settings) {
    this.settings = settings;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    boolean console = String.valueOf(model.get("path")).startsWith("/desk");
    if (settings.roles().contains(console ? Role.DESK : Role.FEEDS)) {
      return new ModelAndView(console ? "forward:/desk/fehler" : "forward:/fehler");
    }
    return new ModelAndView("fehler", Map.of("status", status.value()));
  }
}
