package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonFeedTest {

  private static final String FEED =
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Zahlen", "language": "de",
       "home_page_url": "/", "feed_url": "https://example.org/feed.json", "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
       "items": [
         {"id": 1, "url": "/1", "title": "Köln", "content_html": "<p>39.945</p>", "summary": "Kurz",
          "date_published": "2026-01-01T13:00:00+01:00", "tags": ["Asyl"],
          "authors": [{"name": "Eva", "url": "mailto:eva@example.org"}],
          "attachments": [{"url": "/a.csv", "mime_type": "text/csv", "size_in_bytes": 99}]},
         {"id": "2", "content_text": "Nur Text"}
       ]}
      """;

  private static ParsedFeed parse(String document) {
    FetchContext context =
        new FetchContext("application/feed+json", "https://example.org/feed.json", null);
    return FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), context);
  }

  @Test
  void readsAFeedOfVersion11() {
    ParsedFeed feed = parse(FEED);

    assertThat(feed.kind()).isEqualTo("json11");
    assertThat(feed.problems()).extracting(Problem::english).isEmpty();
    assertThat(feed.source().link()).isEqualTo("https://example.org/");
    assertThat(feed.source().links()).extracting(Link::rel).contains("self", "hub");
    assertThat(feed.source().language()).isEqualTo("de");
  }

  @Test
  void readsEachPartOfAnItem() {
    FeedItem item = parse(FEED).items().getFirst();

    assertThat(item.id()).isEqualTo("1");
    assertThat(item.link()).isEqualTo("https://example.org/1");
    assertThat(item.content())
        .containsExactly(
            new Text("text/html", "<p>39.945</p>", "de", "https://example.org/feed.json"));
    assertThat(item.published()).isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
    assertThat(item.authors()).containsExactly(new Person("Eva", null, "eva@example.org"));
    assertThat(item.categories()).containsExactly(new Category("Asyl", null, null));
    assertThat(item.enclosures())
        .containsExactly(new Enclosure("https://example.org/a.csv", "text/csv", "99"));
  }

  @Test
  void takesTheLanguageOfTheItemBeforeThatOfTheFeed() {
    String english = "\"id\": \"2\", \"language\": \"en\", \"title\": \"Figures\",";
    FeedItem item = parse(FEED.replace("\"id\": \"2\",", english)).items().getLast();

    assertThat(item.language()).isEqualTo("en");
    assertThat(item.title()).extracting(Text::language).isEqualTo("en");
    assertThat(item.content()).extracting(Text::language).containsExactly("en");
  }

  @Test
  void keepsTheItemsBeforeAMistakeAndNamesItsLine() {
    ParsedFeed feed = parse(FEED.replace("\"id\": \"2\",", "\"id\": nothing,"));

    assertThat(feed.items()).extracting(FeedItem::id).containsExactly("1");
    assertThat(feed.problems())
        .extracting(Problem::english)
        .anyMatch(problem -> problem.contains("not valid JSON at line"));
  }

  @Test
  void saysThatOtherJsonIsNoFeed() {
    ParsedFeed feed = parse("{\"a\": [1, 2]}");

    assertThat(feed.kind()).isEqualTo("unknown");
    assertThat(feed.problems())
        .extracting(Problem::english)
        .containsExactly("The document does not name a version of JSON Feed.");
  }
}
