package de.faktenstrom.feeds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/// In which language a reader wants the page: `?lang=` first, then `Accept-Language`, otherwise
/// German.
final class Languages {

  private static final Set<String> KNOWN = Set.of("de", "en");

  private Languages() {}

  static Words of(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    if (asked != null && KNOWN.contains(asked)) {
      return Words.of(asked);
    }
    if (request.getHeader("Accept-Language") == null) {
      return Words.DE;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(KNOWN::contains)
        .findFirst()
        .map(Words::of)
        .orElse(Words.DE);
  }
}
