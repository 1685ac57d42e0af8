package de.faktenstrom.desk.console;

import de.faktenstrom.desk.DeskSettings;
import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.expert.Register;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/// What every page of the console has.
@ControllerAdvice(basePackageClasses = Frame.class)
final class Frame {

  private final DeskSettings settings;
  private final Clock clock;
  private final MessageSource messages;
  private final Concerns concerns;
  private final Register register;

  Frame(
      DeskSettings settings,
      Clock clock,
      MessageSource messages,
      Concerns concerns,
      Register register) {
    this.settings = settings;
    this.clock = clock;
    this.messages = messages;
    this.concerns = concerns;
    this.register = register;
  }

  @ModelAttribute("visitor")
  Visitor visitor(@Nullable Authentication authentication) {
    return Visitor.of(authentication);
  }

  @ModelAttribute("times")
  WallClock times(Locale language, HttpServletRequest request, HttpServletResponse response) {
    ConsoleLanguage.keep(request, response);
    return new WallClock(clock, settings.zone(), language);
  }

  @ModelAttribute("telling")
  Telling telling(Locale language, @Nullable Authentication authentication) {
    // Who may not see the register does not read its names in the audit.
    boolean may = Visitor.of(authentication).mayEdit();
    return new Telling(
        messages,
        new WallClock(clock, settings.zone(), language),
        concerns::told,
        id -> may ? register.name(id) : Optional.of("–"));
  }

  @ModelAttribute("path")
  String path(HttpServletRequest request) {
    return request.getRequestURI();
  }

  @ModelAttribute("publicUrl")
  String publicUrl() {
    return settings.publicUrl().toString();
  }

  /// Model attributes are not there where a controller threw.
  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  ModelAndView missing(
      MissingItem missing, HttpServletRequest request, @Nullable Authentication authentication) {
    return new ModelAndView("desk/missing")
        .addObject("visitor", visitor(authentication))
        .addObject("path", path(request));
  }
}
