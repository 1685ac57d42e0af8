package de.faktenstrom.desk.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/// German at the desk unless English was asked for once (`?lang=en`, kept in a cookie); elsewhere
/// what the browser prefers.
final class ConsoleLanguage implements LocaleResolver {

  private static final String COOKIE = "sprache";
  private static final AcceptHeaderLocaleResolver ELSEWHERE = elsewhere();

  /// English for who asks for nothing, wherever the program runs.
  private static AcceptHeaderLocaleResolver elsewhere() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (!request.getRequestURI().startsWith("/desk")) {
      return ELSEWHERE.resolveLocale(request);
    }
    String asked = request.getParameter("lang");
    Cookie kept = WebUtils.getCookie(request, COOKIE);
    String language = asked != null ? asked : kept == null ? "de" : kept.getValue();
    return language.equals("en") ? Locale.UK : Locale.GERMANY;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is set by ?lang=");
  }

  /// Remembers what `?lang=` asked for.
  static void keep(HttpServletRequest request, HttpServletResponse response) {
    String asked = request.getParameter("lang");
    if (asked != null) {
      Cookie cookie = new Cookie(COOKIE, asked.equals("en") ? "en" : "de");
      cookie.setPath("/desk");
      cookie.setHttpOnly(true);
      cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
  }
}
