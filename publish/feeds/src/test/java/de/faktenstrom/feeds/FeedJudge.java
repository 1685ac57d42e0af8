package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What the contract says of feeds, as the complaints of a strict reader; written from the
/// specifications and without any of the code it judges.
final class FeedJudge {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String RFC_822 =
      "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
          + " \\d{4} \\d{2}:\\d{2}:\\d{2} GMT";
  private static final String RFC_3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
  private static final Set<String> REPEATABLE =
      Set.of("category", "link", "dc:creator", "dc:relation", "author", "contributor");

  private final List<String> complaints = new ArrayList<>();

  private FeedJudge() {}

  static List<String> rss(String feed) throws Exception {
    FeedJudge judge = new FeedJudge();
    Element rss = judge.parse(feed).getDocumentElement();
    Element channel = child(rss, "channel");
    judge.once(channel);
    judge.itemsLast(channel);
    judge.demand(
        children(channel)
            .anyMatch(e -> is(e, ATOM, "link") && e.getAttribute("rel").equals("self")),
        "channel has no atom:link rel=self");
    judge.demand(
        rss.getAttribute("version").equals("2.0") && children(rss).count() == 1,
        "not one channel in rss 2.0");
    for (String needed : List.of("title", "link", "description", "language")) {
      judge.demand(!text(channel, needed).isBlank(), "channel has no " + needed);
    }
    Set<String> ids = new HashSet<>();
    children(channel).filter(e -> e.getTagName().equals("item")).forEach(e -> judge.item(e, ids));
    judge.date(text(channel, "lastBuildDate"), RFC_822);
    return judge.complaints;
  }

  static List<String> atom(String feed) throws Exception {
    FeedJudge judge = new FeedJudge();
    Element root = judge.parse(feed).getDocumentElement();
    judge.demand(is(root, ATOM, "feed"), "root is not atom:feed");
    judge.atomParts(root);
    judge.demand(root.getAttribute("xml:lang").equals("de"), "no language");
    judge.demand(children(root).anyMatch(e -> is(e, ATOM, "author")), "no author");
    judge.demand(
        children(root).anyMatch(e -> is(e, ATOM, "link") && e.getAttribute("rel").equals("self")),
        "no link rel=self");
    // A namespace that the W3C's validator does not know is a warning where it is declared.
    judge.demand(!root.hasAttribute("xmlns:at"), "a namespace that nothing needs");
    judge.metadataFirst(root);
    Set<String> ids = new HashSet<>();
    Set<String> moments = new HashSet<>();
    children(root)
        .filter(e -> is(e, ATOM, "entry"))
        .forEach(entry -> {
          judge.atomParts(entry);
          judge.demand(moments.add(text(entry, "updated")), "two entries of one updated");
          judge.date(text(entry, "published"), RFC_3339);
          judge.demand(ids.add(text(entry, "id")), "two entries with one id");
          judge.html(text(entry, "content"));
          children(entry)
              .filter(e -> e.getTagName().equals("category"))
              .forEach(e -> judge.absolute(e.getAttribute("scheme")));
        });
    children(root)
        .filter(e -> e.getLocalName().equals("deleted-entry"))
        .forEach(tombstone -> {
          judge.date(tombstone.getAttribute("when"), RFC_3339);
          judge.demand(
              !ids.contains(tombstone.getAttribute("ref")), "an entry beside its tombstone");
        });
    return judge.complaints;
  }

  private void item(Element item, Set<String> ids) {
    once(item);
    Element guid = child(item, "guid");
    demand(guid.getAttribute("isPermaLink").equals("false"), "guid is a permalink");
    demand(guid.getTextContent().startsWith("urn:uuid:"), "guid is no uri of ours");
    demand(ids.add(guid.getTextContent()), "two items with one guid");
    absolute(text(item, "link"));
    date(text(item, "pubDate"), RFC_822);
    date(text(item, "atom:updated"), RFC_3339);
    demand(!text(item, "title").isBlank(), "no title");
    children(item)
        .filter(e -> e.getTagName().equals("category"))
        .forEach(e -> {
          demand(!e.getTextContent().isBlank(), "an empty category");
          absolute(e.getAttribute("domain"));
        });
    List<String> names = children(item).map(Element::getTagName).toList();
    demand(
        names.indexOf("description") >= 0
            && names.indexOf("description") < names.indexOf("content:encoded"),
        "description does not stand before content:encoded");
    demand(!names.contains("author"), "author beside dc:creator");
    demand(!names.contains("dc:date"), "dc:date beside pubDate");
    demand(!names.contains("dc:subject"), "dc:subject beside category");
    html(text(item, "content:encoded"));
  }

  private void atomParts(Element element) {
    once(element);
    absolute(text(element, "id"));
    date(text(element, "updated"), RFC_3339);
    demand(!text(element, "title").isBlank(), "no title");
    List<Element> links = children(element).filter(e -> e.getTagName().equals("link")).toList();
    links.forEach(link -> absolute(link.getAttribute("href")));
    demand(
        links.stream().filter(link -> link.getAttribute("rel").equals("alternate")).count() == 1,
        "not one link rel=alternate");
  }

  private void html(String html) {
    var body = Jsoup.parse(html);
    demand(body.select("script,style,iframe,object,form").isEmpty(), "active content");
    body.select("[href]").forEach(e -> absolute(e.attr("href")));
    body.select("[src]").forEach(e -> absolute(e.attr("src")));
    body.getAllElements()
        .forEach(e ->
            demand(
                e.attributes().asList().stream()
                    .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().equals("style")),
                "active attribute"));
  }

  private void once(Element parent) {
    Set<String> seen = new HashSet<>();
    children(parent)
        .map(Element::getTagName)
        .filter(name -> !REPEATABLE.contains(name))
        .filter(name -> !Set.of("item", "entry", "at:deleted-entry").contains(name))
        .forEach(name -> demand(seen.add(name), name + " stands twice"));
  }

  private void metadataFirst(Element feed) {
    List<String> names =
        children(feed).filter(e -> is(e, ATOM, e.getLocalName())).map(Element::getTagName).toList();
    int first = names.indexOf("entry");
    demand(
        first < 0 || names.subList(first, names.size()).stream().allMatch("entry"::equals),
        "something stands after the first entry");
  }

  private void itemsLast(Element channel) {
    List<String> names = children(channel).map(Element::getTagName).toList();
    int first = names.indexOf("item");
    demand(
        first < 0 || names.subList(first, names.size()).stream().allMatch("item"::equals),
        "something stands after the first item");
  }

  private void absolute(String address) {
    demand(
        address.matches("(https?://[^/ ]+.*|urn:uuid:.*|mailto:.+)"), "not absolute: " + address);
  }

  private void date(String date, String pattern) {
    demand(date.matches(pattern), "not a date: " + date);
  }

  private void demand(boolean kept, String complaint) {
    if (!kept) {
      complaints.add(complaint);
    }
  }

  private Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  private static Element child(Element parent, String name) {
    return children(parent).filter(e -> e.getTagName().equals(name)).findFirst().orElseThrow();
  }

  private static String text(Element parent, String name) {
    return children(parent)
        .filter(e -> e.getTagName().equals(name))
        .findFirst()
        .map(Node::getTextContent)
        .orElse("");
  }

  private static Stream<Element> children(Element parent) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
