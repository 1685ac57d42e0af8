package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.item.Markup;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.item.Tags;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What a mail says, for readers and for whoever looks for an embargo.
///
/// @param html sanitised, without addresses
/// @param lines as a reader sees them, what is quoted marked by `>`
record MailText(String html, String lines) {

  private static final Set<String> IN_LINE =
      Set.of(
          "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small",
          "span", "strong", "sub", "sup", "time", "u", "o:p");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

  static MailText of(Mail mail) {
    String html = mail.html();
    String text = mail.text();
    Document page = html == null ? null : Jsoup.parse(Tags.bounded(html));
    if (page != null && !page.text().isBlank()) {
      return ofHtml(page);
    }
    String plain = text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
    return new MailText(Markup.sanitise(paragraphs(Addresses.without(plain)), null), plain);
  }

  private static MailText ofHtml(Document page) {
    // Pictures of one pixel tell their sender who reads.
    page.select("script, style, head, img[width=1], img[height=1], img[width=0], img[height=0]")
        .remove();
    String lines = lines(page);
    Addresses.remove(page.body());
    page.outputSettings(new Document.OutputSettings().prettyPrint(false));
    return new MailText(Markup.sanitise(page.body().html(), null), lines);
  }

  /// The page's text, each element that is not part of a line on lines of its own.
  static String lines(Document page) {
    StringBuilder lines = new StringBuilder();
    page.body().traverse(new Lines(lines));
    return lines.toString();
  }

  private static String paragraphs(String text) {
    return Arrays.stream(BLANK_LINES.split(text.strip()))
        .filter(block -> !Plain.isEmpty(block))
        .map(block -> "<p>" + escaped(block).replace("\n", "<br>\n") + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /// Every element that is not part of a line begins one.
  private static final class Lines implements NodeVisitor {

    private final StringBuilder lines;
    private int quoted;

    Lines(StringBuilder lines) {
      this.lines = lines;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        lines.append(text.getWholeText().replaceAll("\\s+", " "));
      } else if (node instanceof Element element && !IN_LINE.contains(element.normalName())) {
        quoted += isQuote(element) ? 1 : 0;
        begin();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !IN_LINE.contains(element.normalName())) {
        quoted -= isQuote(element) ? 1 : 0;
        begin();
      }
    }

    private void begin() {
      lines.append(quoted > 0 ? "\n> " : "\n");
    }

    private static boolean isQuote(Element element) {
      return element.normalName().equals("blockquote") || element.hasClass("gmail_quote");
    }
  }
}
