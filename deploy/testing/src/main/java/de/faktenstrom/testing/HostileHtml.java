package de.faktenstrom.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// HTML of attackers, and a judge of what is left of it.
public final class HostileHtml {

  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr b blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure h2 h3 h4"
                  + " h5 h6 hr i img ins li mark ol p pre q s small span strong sub summary sup table tbody td tfoot th"
                  + " thead time tr u ul")
              .split(" ", -1));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href src alt width height colspan rowspan scope datetime title start lang dir rel"
              .split(" ", -1));

  private HostileHtml() {}

  /// About two hundred pieces, each with its own trick.
  public static List<String> pieces() {
    try (InputStream in =
        Objects.requireNonNull(HostileHtml.class.getResourceAsStream("hostile-html.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(HostileHtml::unescaped)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String line) {
    return line.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r").replace("\\0", "\0");
  }

  /// What is in that HTML beside text, letters' elements and addresses on the web, as browsers, XML
  /// parsers and whoever reads the browser's own writing again see it; empty where nothing is.
  public static List<String> dangers(String html) {
    Document first = Jsoup.parseBodyFragment(html);
    return Stream.of(
            first.body(),
            Jsoup.parseBodyFragment(first.body().html()).body(),
            Jsoup.parseBodyFragment("<table><tr><td>" + html).body(),
            Jsoup.parse("<x>" + html + "</x>", "", Parser.xmlParser()).expectFirst("x"))
        .flatMap(root -> root.childNodes().stream())
        .flatMap(Node::nodeStream)
        .flatMap(node -> dangers(node).stream())
        .distinct()
        .toList();
  }

  private static List<String> dangers(Node node) {
    // The sanitiser itself parts the brackets of template languages by an empty comment.
    if (node instanceof TextNode
        || (node instanceof Comment comment && comment.getData().isBlank())) {
      return List.of();
    }
    if (!(node instanceof Element element)) {
      return List.of(node.nodeName());
    }
    List<String> dangers = new ArrayList<>();
    if (!ELEMENTS.contains(element.tagName())) {
      dangers.add("<" + element.tagName() + ">");
    }
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      boolean address = name.equals("href") || name.equals("src");
      if (!ATTRIBUTES.contains(name)
          || (address && !attribute.getValue().matches("(?s)(https?://[^\\s\"<>]+|mailto:.*)"))) {
        dangers.add(attribute.toString());
      }
    }
    return dangers;
  }

  /// Each sort of element that is in a page, with the names of its attributes: the same for two
  /// pages that differ in their texts alone.
  public static Set<String> structure(String page) {
    Set<String> structure = new TreeSet<>();
    for (Element element : Jsoup.parse(page).getAllElements()) {
      List<String> names =
          element.attributes().asList().stream().map(Attribute::getKey).sorted().toList();
      structure.add(element.tagName() + names);
    }
    return structure;
  }
}
