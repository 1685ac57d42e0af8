package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AtomTest {

  private static final String FEED =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://example.org/feeds/">
        <id>urn:uuid:1</id>
        <title type="html">Zahlen &amp;amp; Fakten</title>
        <updated>2026-01-02T08:00:00.5+01:00</updated>
        <author><name>Redaktion</name><uri>../ueber</uri></author>
        <entry xml:base="2026/">
          <id>urn:uuid:2</id>
          <title>Köln</title>
          <link href="koeln.html"/>
          <link rel="alternate" type="application/pdf" href="koeln.pdf"/>
          <link rel="enclosure" type="text/csv" href="koeln.csv" length="99"/>
          <summary type="xhtml" xml:lang="en"><div xmlns="http://www.w3.org/1999/xhtml">2 &lt; <b>3</b><br/></div></summary>
          <content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><a x:href="k"/></svg></content>
          <content src="https://example.org/film.mp4" type="video/mp4"/>
          <category term="asyl" scheme="https://example.org/t" label="Asyl"/>
          <source><id>urn:uuid:3</id><title>Amt</title></source>
          <published>2026-01-01T00:00:00Z</published>
        </entry>
      </feed>
      """;

  private static ParsedFeed parse(String document) {
    return FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), FetchContext.NONE);
  }

  @Test
  void readsWhichEntriesWereDeleted() {
    ParsedFeed feed =
        parse(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"
              xml:base="https://example.org/feeds/">
              <at:deleted-entry ref="tag:example.org,2026:1" when="2026-03-09T10:00:00+01:00">
                <at:by><name>Redaktion</name></at:by><at:comment>Ein <b>Irrtum</b></at:comment>
                <link rel="alternate" href="https://example.org/1"/>
              </at:deleted-entry>
              <at:deleted-entry ref="/2" when="gestern"/>
              <at:deleted-entry when="2026-03-09T10:00:00Z"/>
              <entry><id>3</id><title>Drei</title><at:deleted-entry ref="4"/></entry>
            </feed>
            """);

    assertThat(feed.deleted())
        .containsExactly(
            new Tombstone("tag:example.org,2026:1", Instant.parse("2026-03-09T09:00:00Z")),
            new Tombstone("https://example.org/2", null));
    assertThat(feed.items()).extracting(FeedItem::id).containsExactly("3");
    assertThat(feed.source().authors()).isEmpty();
    assertThat(feed.source().links()).isEmpty();
    assertThat(feed.problems()).isEmpty();
  }

  @Test
  void makesEveryAddressAbsolute() {
    ParsedFeed feed = parse(FEED);

    FeedItem entry = feed.items().getFirst();
    assertThat(feed.source().authors())
        .containsExactly(new Person("Redaktion", "https://example.org/ueber", null));
    assertThat(entry.link()).isEqualTo("https://example.org/feeds/2026/koeln.html");
    assertThat(entry.enclosures())
        .containsExactly(
            new Enclosure("https://example.org/feeds/2026/koeln.csv", "text/csv", "99"),
            new Enclosure("https://example.org/film.mp4", "video/mp4", null));
  }

  @Test
  void keepsTypeLanguageAndBaseOfATextAndDropsAtomsWrapper() {
    FeedItem entry = parse(FEED).items().getFirst();

    assertThat(entry.summary())
        .isEqualTo(
            new Text(
                "application/xhtml+xml",
                "2 &lt; <b>3</b><br />",
                "en",
                "https://example.org/feeds/2026/"));
    assertThat(entry.title())
        .isEqualTo(new Text("text/plain", "Köln", "de", "https://example.org/feeds/2026/"));
  }

  @Test
  void writesForeignMarkupSoThatItStandsOnItsOwn() {
    FeedItem entry = parse(FEED).items().getFirst();

    assertThat(entry.content().getFirst().value())
        .isEqualTo(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><a xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"k\"></a></svg>");
  }

  @Test
  void readsTimesCategoriesAndTheFeedOfOrigin() {
    ParsedFeed feed = parse(FEED);

    FeedItem entry = feed.items().getFirst();
    assertThat(feed.source().updated()).isEqualTo(Instant.parse("2026-01-02T07:00:00.5Z"));
    assertThat(entry.categories())
        .containsExactly(new Category("asyl", "https://example.org/t", "Asyl"));
    assertThat(entry.source().id()).isEqualTo("urn:uuid:3");
    assertThat(entry.id()).isEqualTo("urn:uuid:2");
    assertThat(feed.problems()).extracting(Problem::english).isEmpty();
  }

  @Test
  void readsAnEntryThatIsADocumentOfItsOwn() {
    ParsedFeed feed =
        parse(
            "<entry xmlns='http://www.w3.org/2005/Atom'><id>urn:x</id><title>Allein</title></entry>");

    assertThat(feed.kind()).isEqualTo("atom10");
    assertThat(feed.items()).extracting(FeedItem::id).containsExactly("urn:x");
  }

  @Test
  void readsTheElementsOfAtom03() {
    ParsedFeed feed =
        parse(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><tagline>Alt</tagline>
            <entry><title mode="base64">WmFobGVu</title><issued>2004-01-02</issued><modified>2004-01-03T10:00Z</modified></entry></feed>
            """);

    assertThat(feed.kind()).isEqualTo("atom03");
    assertThat(feed.source().subtitle().value()).isEqualTo("Alt");
    FeedItem entry = feed.items().getFirst();
    assertThat(entry.title().value()).isEqualTo("Zahlen");
    assertThat(entry.published()).isEqualTo(Instant.parse("2004-01-02T00:00:00Z"));
    assertThat(entry.updated()).isEqualTo(Instant.parse("2004-01-03T10:00:00Z"));
  }
}
