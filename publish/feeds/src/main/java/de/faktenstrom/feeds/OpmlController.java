package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jdom2.Document;
import org.jdom2.Element;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// All feeds as one list that feed readers import (OPML 2.0).
@RestController
class OpmlController {

  private final Overview overview;
  private final FeedsSettings settings;
  private final Links links;

  OpmlController(Overview overview, FeedsSettings settings) {
    this.overview = overview;
    this.settings = settings;
    this.links = Links.of(settings.publicUrl());
  }

  @GetMapping("/feeds/opml.opml")
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] bytes = RomeXml.text(opml(overview.feeds())).getBytes(UTF_8);
    Reply.send(Prepared.of("text/x-opml;charset=utf-8", null, bytes), request, response);
  }

  private Document opml(Overview.Feeds feeds) {
    Element body = new Element("body").addContent(outline(settings.title(), FeedName.ALL));
    Element kinds = group("Arten");
    for (Kind kind : feeds.kinds()) {
      kinds.addContent(outline(Labels.kind(kind), new FeedName.OfKind(kind)));
    }
    Element topics = group("Themen");
    for (Topic.Heading topic : feeds.topics()) {
      topics.addContent(outline(topic.labels().de(), new FeedName.OfTopic(topic.slug())));
    }
    Element head = new Element("head").addContent(new Element("title").setText(settings.title()));
    return new Document(
        new Element("opml")
            .setAttribute("version", "2.0")
            .addContent(head)
            .addContent(body.addContent(kinds).addContent(topics)));
  }

  private static Element group(String text) {
    return new Element("outline").setAttribute("text", text);
  }

  private Element outline(String text, FeedName name) {
    return new Element("outline")
        .setAttribute("type", "rss")
        .setAttribute("text", text)
        .setAttribute("title", text)
        .setAttribute("xmlUrl", links.feed(name, Format.ATOM))
        .setAttribute("htmlUrl", links.page(name));
  }
}
