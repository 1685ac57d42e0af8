package de.faktenstrom.demo;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// Serves the sample feeds the way an office's web site would, with validators.
@RestController
final class DemoFeeds {

  static final List<String> NAMES = List.of("zahlen", "research");

  private final Clock clock;
  private final DemoSettings settings;
  private final Instant started;
  private final Map<String, DemoFeed> feeds = new TreeMap<>();

  DemoFeeds(Clock clock, DemoSettings settings, JsonMapper mapper) throws IOException {
    this.clock = clock;
    this.settings = settings;
    this.started = clock.instant();
    for (String name : NAMES) {
      try (InputStream in = DemoFeeds.class.getResourceAsStream("/demo/" + name + ".json")) {
        feeds.put(name, mapper.readValue(in, DemoFeed.class));
      }
    }
  }

  @GetMapping("/demo/feeds/{name}.xml")
  ResponseEntity<byte[]> feed(@PathVariable String name) throws FeedException {
    DemoFeed feed = feeds.get(name);
    if (feed == null) {
      return ResponseEntity.notFound().build();
    }
    var visible = feed.visible(Duration.between(started, clock.instant()));
    byte[] bytes = render(feed, visible).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/xml;charset=utf-8"))
        .eTag("\"" + Integer.toHexString(visible.hashCode()) + "\"")
        .body(bytes);
  }

  /// What the entries link to.
  @GetMapping(path = "/demo/{name}/{id}", produces = "text/html;charset=utf-8")
  ResponseEntity<String> page(@PathVariable String name, @PathVariable String id) {
    DemoFeed feed = feeds.get(name);
    if (feed == null) {
      return ResponseEntity.notFound().build();
    }
    return feed.visible(Duration.between(started, clock.instant())).stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .map(entry ->
            "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1>%s</html>"
                .formatted(
                    feed.language(),
                    HtmlUtils.htmlEscape(entry.title()),
                    HtmlUtils.htmlEscape(entry.title()),
                    entry.body()))
        .map(ResponseEntity::ok)
        .orElse(ResponseEntity.notFound().build());
  }

  private String render(DemoFeed feed, List<DemoFeed.Entry> visible) throws FeedException {
    var out = new SyndFeedImpl();
    out.setFeedType(feed.language().equals("de") ? "atom_1.0" : "rss_2.0");
    out.setTitle(feed.title());
    out.setDescription(feed.title());
    out.setLanguage(feed.language());
    out.setCopyright(feed.licence());
    out.setUri(settings.base() + "/demo/feeds/" + feed.name() + ".xml");
    out.setLink(settings.base().toString());
    out.setEntries(visible.stream().map(entry -> entry(feed, entry)).toList());
    return new SyndFeedOutput().outputString(out);
  }

  private SyndEntry entry(DemoFeed feed, DemoFeed.Entry entry) {
    var out = new SyndEntryImpl();
    out.setUri("tag:faktenstrom.example,2026:" + feed.name() + "/" + entry.id());
    out.setLink(settings.base() + "/demo/" + feed.name() + "/" + entry.id());
    out.setTitle(entry.title());
    out.setDescription(content("text/plain", entry.summary()));
    out.setContents(List.of(content("html", entry.body())));
    out.setAuthor(String.join(", ", entry.authors()));
    int age = feed.entries().size() - feed.entries().indexOf(byId(feed, entry.id()));
    out.setPublishedDate(Date.from(started.minus(Duration.ofHours(7L * age))));
    out.setCategories(entry.categories().stream().map(DemoFeeds::category).toList());
    return out;
  }

  private static DemoFeed.Entry byId(DemoFeed feed, String id) {
    return feed.entries().stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }

  private static SyndContent content(String type, String value) {
    var content = new SyndContentImpl();
    content.setType(type);
    content.setValue(value);
    return content;
  }

  private static SyndCategory category(String name) {
    var category = new SyndCategoryImpl();
    category.setName(name);
    return category;
  }
}
