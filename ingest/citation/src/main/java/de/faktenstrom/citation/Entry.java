package de.faktenstrom.citation;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads the entry that the engine wrote: what it holds is written anew, so that nothing of it but
/// letters and slanted or raised ones can reach a page.
final class Entry {

  private Entry() {}

  /// @param aside in place of [Adapted#ASIDE]
  static Written read(String entry, String aside) {
    Element body =
        Jsoup.parseBodyFragment(
                entry.replace(String.valueOf(Adapted.ASIDE), Entities.escape(aside)))
            .body();
    StringBuilder html = new StringBuilder();
    write(body, html);
    return new Written(line(body.text()), line(html.toString()));
  }

  private static void write(Element element, StringBuilder html) {
    for (Node node : element.childNodes()) {
      switch (node) {
        case TextNode text -> html.append(Entities.escape(text.getWholeText()));
        case Element inner -> {
          String tag = tag(inner);
          html.append(tag.isEmpty() ? "" : "<" + tag + ">");
          write(inner, html);
          html.append(tag.isEmpty() ? "" : "</" + tag + ">");
        }
        default -> {}
      }
    }
  }

  /// Small capitals and bold letters add nothing to a line on a page.
  private static String tag(Element element) {
    String style = element.attr("style");
    if (style.contains("italic")) {
      return "i";
    }
    return switch (element.normalName()) {
      case "sup", "sub" -> element.normalName();
      default -> "";
    };
  }

  private static String line(String text) {
    return text.replace(Adapted.UNBREAKING, '-')
        .replace("&nbsp;", " ")
        .replace('\u00a0', ' ')
        .replaceAll("\\s+", " ")
        .replaceAll(" \\.$", "")
        .strip();
  }
}
