package de.faktenstrom.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The HTML that may leave: text, lists, tables, pictures and links, all addresses absolute, no
/// script, no style. Ingest cleans too; this is the door that everything public passes.
final class SafeHtml {

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
              "q",
              "cite",
              "pre",
              "code",
              "em",
              "strong",
              "b",
              "i",
              "u",
              "s",
              "del",
              "ins",
              "mark",
              "small",
              "sub",
              "sup",
              "abbr",
              "time",
              "span",
              "div",
              "figure",
              "figcaption",
              "table",
              "caption",
              "colgroup",
              "col",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td")
          .allowElements(SafeHtml::lowered, "h1")
          .allowElements(SafeHtml::withAddress, "a", "img")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt", "width", "height")
          .onElements("img")
          .allowAttributes("colspan", "rowspan", "scope")
          .onElements("th", "td")
          .allowAttributes("datetime")
          .onElements("time")
          .allowAttributes("lang", "dir", "title")
          .globally()
          .allowUrlProtocols("http", "https", "mailto")
          .toFactory();

  private SafeHtml() {}

  static String sanitise(String html) {
    return CleanText.of(POLICY.sanitize(html));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// The page and the entry have a first heading of their own.
  private static String lowered(String element, List<String> attributes) {
    return "h2";
  }

  /// The policy lets relative addresses pass; here they end, and an element without its address
  /// with them.
  private static @Nullable String withAddress(String element, List<String> attributes) {
    String wanted = "a".equals(element) ? "href" : "src";
    int at = attributes.indexOf(wanted);
    boolean kept = at >= 0 && at % 2 == 0 && absolute(attributes.get(at + 1));
    return kept ? element : null;
  }

  private static boolean absolute(String address) {
    return address.startsWith("mailto:") || Links.web(address) != null;
  }
}
