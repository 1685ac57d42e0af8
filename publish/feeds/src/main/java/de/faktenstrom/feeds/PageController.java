package de.faktenstrom.feeds;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The start page, a page for each topic and kind, and the imprint.
@Controller
class PageController {

  private final FeedReads reads;
  private final Overview overview;
  private final Pages pages;

  PageController(FeedReads reads, Overview overview, Pages pages) {
    this.reads = reads;
    this.overview = overview;
    this.pages = pages;
  }

  @GetMapping("/")
  void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
    list(FeedName.ALL, null, request, response);
  }

  @GetMapping("/themen/{slug}")
  void topic(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Words words = Languages.of(request);
    Optional<Topic.Heading> topic = overview.topic(slug);
    if (topic.isEmpty() && !reads.known(new FeedName.OfTopic(slug))) {
      PageReply.missing(pages, request, response);
      return;
    }
    String label = topic.map(Topic.Heading::labels).map(words::in).orElse(slug);
    list(new FeedName.OfTopic(slug), label, request, response);
  }

  @GetMapping("/arten/{kind}")
  void kind(@PathVariable String kind, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Kind> known = Kind.of(kind);
    if (known.isEmpty()) {
      PageReply.missing(pages, request, response);
      return;
    }
    String label = Labels.kind(known.get(), Languages.of(request));
    list(new FeedName.OfKind(known.get()), label, request, response);
  }

  @GetMapping("/impressum")
  void imprint(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Prepared page = pages.write("impressum", Languages.of(request), null, null);
    PageReply.send(page, request, response);
  }

  /// Where a request for a public page failed; the status is that of the answer.
  @RequestMapping("/fehler")
  void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status = response.getStatus();
    if (status < 400 || status == 404) {
      PageReply.missing(pages, request, response);
    } else {
      PageReply.status(
          status, pages.write("fehlt", Languages.of(request), null, status), request, response);
    }
  }

  private void list(
      FeedName name,
      @Nullable String heading,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Words words = Languages.of(request);
    List<Place> places = reads.places(name);
    Instant updated = places.isEmpty() ? null : places.getFirst().updated();
    ListView view =
        ListView.of(
            name,
            heading == null ? "" : heading,
            reads.entries(places),
            new Page(words, pages.links()));
    PageReply.send(pages.write("liste", words, updated, view), request, response);
  }
}
