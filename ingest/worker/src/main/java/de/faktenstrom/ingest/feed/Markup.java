package de.faktenstrom.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes the inside of an element down again: text as it is, elements as markup that stands on its
/// own.
final class Markup {

  static final String XHTML_TYPE = "application/xhtml+xml";

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private final boolean escape;
  private final boolean withoutDiv;
  private final int longest;
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder plain = new StringBuilder();
  private final Deque<String> ends = new ArrayDeque<>();
  private final Deque<Map<String, String>> declared = new ArrayDeque<>();
  private boolean tagOpen;

  /// @param escape whether text beside elements must not be taken for markup
  /// @param withoutDiv whether the first element is Atom's wrapper and no part of the content
  Markup(boolean escape, boolean withoutDiv, int longest) {
    this.escape = escape;
    this.withoutDiv = withoutDiv;
    this.longest = longest;
    declared.push(Map.of());
  }

  static boolean isXml(String type) {
    return type.endsWith("/xml") || type.endsWith("+xml");
  }

  void open(Token.Open element) {
    finishTag();
    if (withoutDiv && ends.isEmpty() && element.local().equals("div") && value.isEmpty()) {
      ends.push("");
      declared.push(declared.element());
      return;
    }
    String prefix = prefix(element.prefix(), element.namespace());
    String name = prefix.isEmpty() ? element.local() : prefix + ":" + element.local();
    Map<String, String> scope = new HashMap<>(declared.element());
    value.append('<').append(name);
    declare(scope, prefix, element.namespace());
    for (Token.Attribute attribute : element.attributes()) {
      attribute(scope, attribute);
    }
    declared.push(scope);
    ends.push(name);
    tagOpen = true;
    checkLength();
  }

  void text(String text) {
    if (!text.isEmpty()) {
      finishTag();
    }
    value.append(escape ? escaped(text) : text);
    if (ends.isEmpty()) {
      plain.append(text);
    }
    checkLength();
  }

  void close() {
    String name = ends.pop();
    declared.pop();
    if (name.isEmpty()) {
      return;
    }
    if (tagOpen && VOID.contains(name)) {
      value.append(" />");
      tagOpen = false;
      return;
    }
    finishTag();
    value.append("</").append(name).append('>');
  }

  String value() {
    return Repair.text(value.toString().strip());
  }

  String plain() {
    return Repair.text(plain.toString().strip());
  }

  private void attribute(Map<String, String> scope, Token.Attribute attribute) {
    boolean xml = attribute.namespace().equals(Namespaces.XML);
    String prefix = attribute.prefix();
    if (!prefix.isEmpty() && !xml) {
      declare(scope, prefix, attribute.namespace());
    }
    value.append(' ');
    if (!prefix.isEmpty()) {
      value.append(prefix).append(':');
    }
    value.append(attribute.local()).append("=\"");
    value.append(escaped(attribute.value()).replace("\"", "&quot;")).append('"');
  }

  private void declare(Map<String, String> scope, String prefix, String namespace) {
    boolean known = namespace.equals(scope.getOrDefault(prefix, ""));
    if (known || (prefix.isEmpty() && isHtml(namespace) && scope.get("") == null)) {
      return;
    }
    scope.put(prefix, namespace);
    value.append(prefix.isEmpty() ? " xmlns" : " xmlns:").append(prefix);
    value.append("=\"").append(escaped(namespace).replace("\"", "&quot;")).append('"');
  }

  private static String prefix(String prefix, String namespace) {
    return isHtml(namespace) ? "" : prefix;
  }

  /// Feeds forget the namespace of the HTML within them: what has the feed's own is taken for it.
  private static boolean isHtml(String namespace) {
    return namespace.equals(Namespaces.XHTML) || "".equals(Namespaces.prefix(namespace));
  }

  private void finishTag() {
    if (tagOpen) {
      value.append('>');
      tagOpen = false;
    }
  }

  private void checkLength() {
    if (value.length() > longest) {
      throw new LimitReached(Flaw.TOO_LONG.of(longest));
    }
  }

  private static String escaped(@Nullable String text) {
    return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
