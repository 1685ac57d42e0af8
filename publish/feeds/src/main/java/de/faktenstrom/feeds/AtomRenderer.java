package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.publish.events.Publication;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// Atom (RFC 4287) with tombstones (RFC 6721).
record AtomRenderer(Links links) implements Renderer {

  private static final Namespace ATOM = Namespace.getNamespace(RomeXml.ATOM.getURI());

  @Override
  public byte[] before(FeedHead head) {
    return (RomeXml.upTo(RomeXml.text(document(feed(head))), "</feed>") + "\n").getBytes(UTF_8);
  }

  @Override
  public byte[] entry(Entry entry) {
    Feed feed = feed(new FeedHead(FeedName.ALL, "-", "-", entry.updated()));
    feed.setEntries(List.of(atom(entry)));
    Document document = document(feed);
    Element root = document.getRootElement();
    Element element = root.getChild("entry", ATOM);
    element.setAttribute("lang", entry.language(), Namespace.XML_NAMESPACE);
    element.getChild("updated", ATOM).setText(ownMoment(entry));
    if (entry instanceof Entry.WithdrawalNotice notice) {
      root.addContent(tombstone(notice));
    }
    String text = RomeXml.text(document);
    return (RomeXml.cut(text, "entry") + RomeXml.cut(text, "at:deleted-entry")).getBytes(UTF_8);
  }

  @Override
  public byte[] between() {
    return new byte[] {'\n'};
  }

  @Override
  public byte[] after() {
    return "\n</feed>\n".getBytes(UTF_8);
  }

  private static Document document(Feed feed) {
    Document document = RomeXml.document(feed);
    document.getRootElement().setAttribute("lang", "de", Namespace.XML_NAMESPACE);
    return document;
  }

  private Feed feed(FeedHead head) {
    Feed feed = new Feed("atom_1.0");
    feed.setId(links.feed(head.name(), Format.ATOM));
    feed.setTitle(head.title());
    feed.setSubtitle(text(head.description(), Content.TEXT));
    feed.setUpdated(Date.from(head.updated()));
    feed.setAuthors(List.of(person(head.title(), null)));
    feed.setAlternateLinks(List.of(link("alternate", links.page(head.name()), "text/html")));
    feed.setOtherLinks(
        List.of(link("self", links.feed(head.name(), Format.ATOM), Format.ATOM.mediaType())));
    feed.getModules().clear();
    return feed;
  }

  private com.rometools.rome.feed.atom.Entry atom(Entry entry) {
    var atom = new com.rometools.rome.feed.atom.Entry();
    atom.setId(entry.id());
    atom.setTitle(entry.title());
    atom.setPublished(Date.from(entry.published()));
    atom.setUpdated(Date.from(entry.updated()));
    atom.setAlternateLinks(
        List.of(link("alternate", links.item(entry.item()) + entry.anchor(), "text/html")));
    atom.setSummary(text(Readable.summary(entry), Content.TEXT));
    atom.setContents(List.of(text(Readable.html(entry, links), Content.HTML)));
    atom.setCategories(categories(entry));
    Publication publication = entry.publication();
    if (publication != null) {
      atom.setAuthors(publication.authors().stream().map(AtomRenderer::person).toList());
      atom.setRights(publication.source().licence());
      atom.setOtherLinks(provenance(publication));
    }
    atom.getModules().clear();
    return atom;
  }

  /// Milliseconds, and six digits of the entry's own: what is released in one instant would look
  /// like a feed that stamps the time of its making, of which the W3C's validator warns.
  private static String ownMoment(Entry entry) {
    int digits = Math.floorMod(entry.id().hashCode(), 1_000_000);
    return entry.updated().truncatedTo(ChronoUnit.MILLIS).plusNanos(digits).toString();
  }

  private List<Category> categories(Entry entry) {
    Category kind =
        category(
            Categories.kindScheme(links),
            entry.announcement().kind().toString(),
            Labels.kind(entry.announcement().kind()));
    return Stream.concat(
            Stream.of(kind),
            entry.announcement().topics().stream()
                .map(
                    topic -> category(Categories.scheme(topic), topic.slug(), topic.labels().de())))
        .toList();
  }

  private static List<Link> provenance(Publication publication) {
    List<Link> provenance = new ArrayList<>();
    String origin = Origin.of(publication);
    if (origin != null) {
      provenance.add(link("via", origin, null));
    }
    publication.citations().stream()
        .map(Citation::link)
        .flatMap(address -> Stream.ofNullable(Links.web(address)))
        .distinct()
        .forEach(address -> provenance.add(link("related", address, null)));
    return provenance;
  }

  private static Element tombstone(Entry.WithdrawalNotice notice) {
    return new Element("deleted-entry", RomeXml.TOMBSTONES)
        .setAttribute("ref", notice.announcement().uri())
        .setAttribute("when", Seconds.text(notice.updated()))
        .addContent(
            new Element("comment", RomeXml.TOMBSTONES)
                .setText(notice.announcement().noteReaders()));
  }

  private static SyndPerson person(Author author) {
    return person(author.name(), Links.web(author.uri()));
  }

  private static SyndPerson person(String name, @Nullable String uri) {
    Person person = new Person();
    person.setName(name);
    person.setUri(uri);
    return person;
  }

  private static Link link(String rel, String href, @Nullable String type) {
    Link link = new Link();
    link.setRel(rel);
    link.setHref(href);
    link.setType(type);
    return link;
  }

  private static Category category(String scheme, String term, String label) {
    Category category = new Category();
    category.setScheme(scheme);
    category.setTerm(term);
    category.setLabel(label);
    return category;
  }

  private static Content text(String value, String type) {
    Content content = new Content();
    content.setType(type);
    content.setValue(value);
    return content;
  }
}
