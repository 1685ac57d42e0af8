package de.faktenstrom.desk.item;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// What HTML from an editor's hands may hold: text, structure, tables, links and pictures; nothing
/// that acts.
final class Html {

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "ul",
              "ol",
              "li",
              "dl",
              "dt",
              "dd",
              "blockquote",
              "pre",
              "code",
              "em",
              "strong",
              "b",
              "i",
              "u",
              "s",
              "sub",
              "sup",
              "small",
              "abbr",
              "cite",
              "q",
              "mark",
              "time",
              "figure",
              "figcaption",
              "table",
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "a",
              "img",
              "span",
              "div")
          .allowAttributes("href", "hreflang")
          .onElements("a")
          .allowAttributes("src", "alt", "width", "height")
          .onElements("img")
          .allowAttributes("colspan", "rowspan", "scope")
          .onElements("th", "td")
          .allowAttributes("datetime")
          .onElements("time")
          .allowAttributes("cite")
          .onElements("blockquote", "q")
          .allowAttributes("lang", "dir", "title")
          .globally()
          .allowUrlProtocols("https", "http", "mailto")
          .toFactory();

  private Html() {}

  static String sanitised(String html) {
    return POLICY.sanitize(html);
  }
}
