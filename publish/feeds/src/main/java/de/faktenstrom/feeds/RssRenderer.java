package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.modules.atom.modules.AtomLinkModule;
import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.publish.events.Publication;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// RSS 2.0 in the profile of the RSS Advisory Board.
record RssRenderer(Links links) implements Renderer {

  @Override
  public byte[] before(FeedHead head) {
    String text = text(channel(head));
    return (RomeXml.upTo(text, "</channel>") + "\n").getBytes(UTF_8);
  }

  @Override
  public byte[] entry(Entry entry) {
    Channel channel = channel(new FeedHead(FeedName.ALL, "-", "-", entry.updated()));
    channel.setItems(List.of(item(entry)));
    return RomeXml.cut(text(channel), "item").getBytes(UTF_8);
  }

  @Override
  public byte[] between() {
    return new byte[] {'\n'};
  }

  @Override
  public byte[] after() {
    return "\n</channel></rss>\n".getBytes(UTF_8);
  }

  private static String text(Channel channel) {
    return RomeXml.text(RomeXml.document(channel, RomeXml.ATOM, RomeXml.CONTENT, RomeXml.DC));
  }

  private Channel channel(FeedHead head) {
    Channel channel = new Channel("rss_2.0");
    channel.setTitle(head.title());
    channel.setLink(links.page(head.name()));
    channel.setDescription(head.description());
    channel.setLanguage("de");
    channel.setGenerator("Faktenstrom");
    channel.setDocs("https://www.rssboard.org/rss-specification");
    channel.setLastBuildDate(Date.from(head.updated()));
    channel.getModules().clear();
    channel.getModules().add(self(head.name()));
    return channel;
  }

  private AtomLinkModule self(FeedName name) {
    Link link = new Link();
    link.setRel("self");
    link.setType(Format.RSS.mediaType());
    link.setHref(links.feed(name, Format.RSS));
    AtomLinkModule module = new AtomLinkModuleImpl();
    module.setLink(link);
    return module;
  }

  private Item item(Entry entry) {
    Item item = new Item();
    item.setTitle(entry.title());
    item.setLink(links.item(entry.item()) + entry.anchor());
    item.setDescription(description(entry));
    item.setContent(content(entry));
    item.setGuid(guid(entry));
    item.setPubDate(Date.from(entry.published()));
    item.setCategories(
        Stream.concat(
                Stream.of(
                    category(
                        Categories.kindScheme(links), Labels.kind(entry.announcement().kind()))),
                entry.announcement().topics().stream()
                    .map(topic -> category(Categories.scheme(topic), topic.labels().de())))
            .toList());
    item.getModules().clear();
    item.getModules().add(dublinCore(entry));
    item.setForeignMarkup(
        List.of(new Element("updated", RomeXml.ATOM).setText(Seconds.text(entry.updated()))));
    return item;
  }

  private static Description description(Entry entry) {
    Description description = new Description();
    description.setType("text/html");
    description.setValue(SafeHtml.escape(Readable.summary(entry)));
    return description;
  }

  private Content content(Entry entry) {
    Content content = new Content();
    content.setType(Content.HTML);
    content.setValue(Readable.html(entry, links));
    return content;
  }

  private static Guid guid(Entry entry) {
    Guid guid = new Guid();
    guid.setPermaLink(false);
    guid.setValue(entry.id());
    return guid;
  }

  private static Category category(String domain, String value) {
    Category category = new Category();
    category.setDomain(domain);
    category.setValue(value);
    return category;
  }

  private static DCModule dublinCore(Entry entry) {
    DCModule core = new DCModuleImpl();
    core.setLanguage(entry.language());
    Publication publication = entry.publication();
    if (publication != null) {
      core.setCreators(publication.authors().stream().map(Author::name).toList());
      core.setRightsList(present(publication.source().licence()));
      core.setSources(present(Origin.of(publication)));
      core.setRelations(
          publication.citations().stream()
              .map(Citation::link)
              .map(Links::web)
              .filter(Objects::nonNull)
              .distinct()
              .toList());
    }
    return core;
  }

  private static List<String> present(@Nullable String value) {
    List<String> values = new ArrayList<>();
    if (value != null && !value.isBlank()) {
      values.add(value);
    }
    return values;
  }
}
