package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RssTest {

  private static ParsedFeed parse(String document) {
    return FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), FetchContext.NONE);
  }

  private static final String MONTHLY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
           xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel>
          <title>Zahlen &amp; Fakten</title>
          <link>https://example.org/</link>
          <atom:link rel="self" type="application/rss+xml" href="https://example.org/feed"/>
          <description>Monatliche &lt;b>Zahlen&lt;/b></description>
          <language>de_DE</language>
          <ttl>60</ttl>
          <sy:updatePeriod>daily</sy:updatePeriod>
          <item>
            <guid isPermaLink="false">urn:zahl:1</guid>
            <link>https://example.org/1?a=1&amp;b=2</link>
            <title>Schutzsuchende in Köln</title>
            <description>Kurz &lt;i>gesagt&lt;/i></description>
            <content:encoded><![CDATA[<p>Lang <img src="/bild.png"></p>]]></content:encoded>
            <dc:creator>Eva Muster</dc:creator>
            <author>eva@example.org (Eva Muster)</author>
            <pubDate>Do, 01 Jan 2026 13:00:00 +0100</pubDate>
            <atom:updated>2026-01-02T08:00:00Z</atom:updated>
            <category domain="https://example.org/themen">Asyl</category>
            <media:group><media:content url="https://example.org/a.mp3" type="audio/mpeg" fileSize="12"/></media:group>
            <source url="https://quelle.example/feed">Quelle</source>
          </item>
        </channel>
      </rss>
      """;

  @Test
  void keepsWhatTheChannelSaysOfItself() {
    FeedSource source = parse(MONTHLY).source();

    assertThat(source.title()).isEqualTo(new Text("text/plain", "Zahlen & Fakten", null, null));
    assertThat(source.subtitle().type()).isEqualTo("text/html");
    assertThat(source.subtitle().value()).isEqualTo("Monatliche <b>Zahlen</b>");
    assertThat(source.link()).isEqualTo("https://example.org/");
    assertThat(source.links()).extracting(Link::rel).containsExactly("alternate", "self");
    assertThat(source.language()).isEqualTo("de-DE");
    assertThat(source.extensions())
        .containsEntry("ttl", "60")
        .containsEntry("sy:updateperiod", "daily");
  }

  @Test
  void keepsWhatAnItemSays() {
    ParsedFeed feed = parse(MONTHLY);

    assertThat(feed.kind()).isEqualTo("rss20");
    assertThat(feed.problems()).extracting(Problem::english).isEmpty();
    FeedItem item = feed.items().getFirst();
    assertThat(item.id()).isEqualTo("urn:zahl:1");
    assertThat(item.link()).isEqualTo("https://example.org/1?a=1&b=2");
    assertThat(item.summary().value()).isEqualTo("Kurz <i>gesagt</i>");
    assertThat(item.content())
        .extracting(Text::value)
        .containsExactly("<p>Lang <img src=\"/bild.png\"></p>");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
    assertThat(item.updated()).isEqualTo(Instant.parse("2026-01-02T08:00:00Z"));
    assertThat(item.categories())
        .containsExactly(new Category("Asyl", "https://example.org/themen", null));
    assertThat(item.enclosures())
        .containsExactly(new Enclosure("https://example.org/a.mp3", "audio/mpeg", "12"));
    assertThat(item.source().title().value()).isEqualTo("Quelle");
  }

  @Test
  void namesAnAuthorOnceWhoIsGivenTwice() {
    FeedItem item = parse(MONTHLY).items().getFirst();

    assertThat(item.authors()).containsExactly(new Person("Eva Muster", null, "eva@example.org"));
  }

  @Test
  void readsRdfWithItsItemsBesideTheChannel() {
    ParsedFeed feed =
        parse(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://example.org/rdf"><title>Amtliche Statistik</title></channel>
              <item rdf:about="https://example.org/rdf/1"><title>Eins</title><dc:date>2026-01-02</dc:date></item>
              <item rdf:about="https://example.org/rdf/2"><title>Zwei</title></item>
            </rdf:RDF>
            """);

    assertThat(feed.kind()).isEqualTo("rss10");
    assertThat(feed.source().id()).isEqualTo("https://example.org/rdf");
    assertThat(feed.items())
        .extracting(FeedItem::id)
        .containsExactly("https://example.org/rdf/1", "https://example.org/rdf/2");
    assertThat(feed.items().getFirst().updated()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
  }

  @Test
  void takesATitleForHtmlOnlyWhereItLooksLikeIt() {
    ParsedFeed feed =
        parse(
            """
            <rss version="2.0"><channel>
              <item><title>2 &lt; 3 &amp; 4 > 1</title></item>
              <item><title>&lt;em>Neu:&lt;/em> Zahlen</title></item>
              <item><title>Asyl &amp;amp; Schutz</title></item>
            </channel></rss>
            """);

    assertThat(feed.items())
        .extracting(item -> item.title().type())
        .containsExactly("text/plain", "text/html", "text/html");
  }

  @Test
  void leavesOutLinksThatWouldRunSomething() {
    FeedItem item =
        parse(
                "<rss version='2.0'><channel><item><link>java&#9;script:alert(1)</link></item></channel></rss>")
            .items()
            .getFirst();

    assertThat(item.link()).isNull();
    assertThat(item.links()).isEmpty();
  }

  @Test
  void prefersTheFormatsOwnElementsToThoseOfModulesInAnyOrder() {
    FeedItem item =
        parse(
                """
                <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
                <channel><item>
                  <title>Titel</title><media:title>Bildtitel</media:title>
                  <itunes:summary>Folge</itunes:summary><description>Text</description>
                </item></channel></rss>
                """)
            .items()
            .getFirst();

    assertThat(item.title().value()).isEqualTo("Titel");
    assertThat(item.summary().value()).isEqualTo("Text");
  }

  @Test
  void keepsWhatModulesSayBeyondTheModelByName() {
    FeedItem item =
        parse(
                """
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                    xmlns:georss="http://www.georss.org/georss" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
                    xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:media="http://search.yahoo.com/mrss/"
                    xmlns:dcterms="http://purl.org/dc/terms/">
                <channel><item>
                  <title>Folge 7</title><itunes:duration>12:34</itunes:duration><georss:point>50.94 6.96</georss:point>
                  <slash:comments>3</slash:comments><thr:total>2</thr:total>
                  <media:thumbnail url="https://example.org/k.png"/><dcterms:issued>2026-01-02T08:00:00Z</dcterms:issued>
                </item></channel></rss>
                """)
            .items()
            .getFirst();

    assertThat(item.extensions())
        .containsExactly(
            entry("georss:point", "50.94 6.96"),
            entry("itunes:duration", "12:34"),
            entry("media:thumbnail", "https://example.org/k.png"),
            entry("slash:comments", "3"),
            entry("thr:total", "2"));
    assertThat(item.published()).isEqualTo(Instant.parse("2026-01-02T08:00:00Z"));
  }
}
