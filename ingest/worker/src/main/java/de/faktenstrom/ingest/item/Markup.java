package de.faktenstrom.ingest.item;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// HTML of strangers made harmless: only elements and attributes that carry meaning, every address
/// absolute and on the web. What is not allowed is left out, its text stays; scripts and styles go
/// whole.
public final class Markup {

  /// The policy is built once, the base differs each time.
  private static final ScopedValue<Optional<URI>> BASE = ScopedValue.newInstance();

  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd")
          .allowElements((_, _) -> "h2", "h1")
          .allowElements(
              "blockquote", "q", "cite", "em", "strong", "b", "i", "u", "s", "sub", "sup", "small")
          .allowElements("code", "pre", "abbr", "time", "mark", "ins", "del", "details", "summary")
          .allowElements(
              "table",
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "figure",
              "figcaption")
          .allowElements("a", "img", "div")
          .allowAttributes("href")
          .matching((_, _, address) -> absolute(address))
          .onElements("a")
          .allowAttributes("src")
          .matching((_, _, address) -> absolute(address))
          .onElements("img")
          .allowAttributes("alt", "width", "height")
          .onElements("img")
          .allowAttributes("colspan", "rowspan", "scope")
          .onElements("td", "th")
          .allowAttributes("datetime")
          .onElements("time", "ins", "del")
          .allowAttributes("title")
          .onElements("abbr", "a")
          .allowAttributes("start")
          .onElements("ol")
          .allowAttributes("lang", "dir")
          .globally()
          .allowUrlProtocols("http", "https")
          .toFactory();

  private Markup() {}

  /// @param base what relative addresses are relative to; without one they are left out
  public static String sanitise(String html, @Nullable URI base) {
    return ScopedValue.where(BASE, Optional.ofNullable(base))
        .call(() -> ALLOWED.sanitize(Plain.clean(html)));
  }

  private static @Nullable String absolute(String address) {
    return WebAddress.of(address, BASE.get().orElse(null));
  }
}
