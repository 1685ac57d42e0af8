package de.faktenstrom.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// What a reader sees of HTML: runs of white space are one space, each block stands on its own
/// line.
///
/// @param links in the order of their beginnings
public record PlainText(String text, List<Link> links) {

  /// @param start,end the half-open range of its text, in chars of the plain text
  public record Link(String href, int start, int end) {}

  public static final PlainText EMPTY = new PlainText("", List.of());

  /// Text that is no HTML stays as it stands.
  public static PlainText ofText(String text) {
    return new PlainText(text, List.of());
  }

  public static PlainText ofHtml(String html) {
    if (html.isEmpty()) {
      return EMPTY;
    }
    Writer writer = new Writer(html.length());
    NodeTraversor.traverse(writer, Jsoup.parseBodyFragment(html).body());
    return writer.plainText();
  }

  private static final class Writer implements NodeVisitor {

    private final StringBuilder out;
    private final List<Link> links = new ArrayList<>();
    private boolean space;
    private boolean line;

    Writer(int size) {
      out = new StringBuilder(size);
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        line |= breaksBefore(element);
        if (isLink(element)) {
          flush();
          links.add(new Link(element.attr("href"), out.length(), out.length()));
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (isLink(element)) {
          close(element.attr("href"));
        }
        line |= element.isBlock() || isCell(element);
      }
    }

    private void close(String href) {
      for (int i = links.size() - 1; i >= 0; i--) {
        Link open = links.get(i);
        if (open.href().equals(href) && open.end() == open.start()) {
          links.set(i, new Link(href, open.start(), Math.max(open.start(), out.length())));
          return;
        }
      }
    }

    private static boolean isLink(Element element) {
      return element.nameIs("a") && element.hasAttr("href");
    }

    private static boolean breaksBefore(Element element) {
      return element.isBlock() || element.nameIs("br") || isCell(element);
    }

    private static boolean isCell(Element element) {
      return element.nameIs("td") || element.nameIs("th") || element.nameIs("li");
    }

    private void append(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (isSpace(c)) {
          space = true;
        } else {
          flush();
          out.append(c);
        }
      }
    }

    /// White space is written only once it is known that something follows.
    private void flush() {
      if (!out.isEmpty()) {
        if (line) {
          out.append('\n');
        } else if (space) {
          out.append(' ');
        }
      }
      line = false;
      space = false;
    }

    // A no-break space is part of the wording ("12 %") and stays.
    private static boolean isSpace(char c) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    PlainText plainText() {
      int length = out.length();
      List<Link> within =
          links.stream().filter(link -> link.start() <= length && !link.href().isBlank()).toList();
      return new PlainText(out.toString(), within);
    }
  }
}
