package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whatever is fetched, reading it ends, without an exception, with an answer.
class AnyBytesTest {

  private static final byte[] FEED =
      """
      <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="https://example.org/"><channel>
      <title>Zahlen &amp; Fakten &#228;</title><item><guid>1</guid><link>/1</link><dc:creator>Eva (e@example.org)</dc:creator>
      <description><![CDATA[<p>39.945</p>]]></description><pubDate>Thu, 01 Jan 2026 13:00:00 GMT</pubDate></item>
      <!-- Ende --></channel></rss>
      """
          .getBytes(StandardCharsets.UTF_8);

  @Property(tries = 1000)
  void readsAnyBytes(@ForAll @Size(max = 400) byte[] bytes) {
    assertAnswered(bytes);
  }

  @Property(tries = 2000)
  void readsAFeedWithAnyBytesInIt(
      @ForAll @IntRange(max = 700) int at,
      @ForAll @IntRange(max = 40) int cut,
      @ForAll @Size(max = 20) byte[] bytes) {
    int from = Math.min(at, FEED.length);
    int to = Math.min(from + cut, FEED.length);
    byte[] hurt = new byte[from + bytes.length + FEED.length - to];
    System.arraycopy(FEED, 0, hurt, 0, from);
    System.arraycopy(bytes, 0, hurt, from, bytes.length);
    System.arraycopy(FEED, to, hurt, from + bytes.length, FEED.length - to);

    assertAnswered(hurt);
  }

  @Property(tries = 2000)
  void readsAnyMixtureOfMarkup(@ForAll("markup") List<String> pieces) {
    assertAnswered(String.join("", pieces).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 500)
  void readsAnyHeaders(@ForAll String contentType, @ForAll String base, @ForAll String language) {
    ParsedFeed feed = FeedParser.parse(FEED, new FetchContext(contentType, base, language));

    assertThat(feed.items()).hasSize(1);
  }

  @Property(tries = 2000)
  void readsAnyDate(@ForAll("dates") List<String> parts) {
    DateText.parse(String.join("", parts));
  }

  @Property(tries = 1000)
  void resolvesAnyReference(@ForAll String base, @ForAll String reference) {
    String resolved = Iri.resolve(base, reference);

    assertThat(resolved == null || !resolved.isEmpty()).isTrue();
  }

  @Provide
  Arbitrary<List<String>> markup() {
    return Arbitraries.of(
            "<rss version='2.0'>",
            "<rdf:RDF>",
            "<feed xmlns='http://www.w3.org/2005/Atom'>",
            "<channel>",
            "<item>",
            "</item>",
            "<entry>",
            "<title type='xhtml'>",
            "<content type=\"html\">",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<a href='",
            "\"",
            ">",
            "<",
            "/>",
            "&amp;",
            "&nbsp",
            "&#x0;",
            "&#1114112;",
            "<source>",
            "<author><name>",
            "</author>",
            "xmlns:x=''",
            "<x:y xmlns:x='urn:x'",
            "<?xml",
            "?>",
            "\u0000",
            "ä",
            "\ud83d",
            "<div>",
            "</div>",
            "<link>",
            "<guid>",
            "<pubDate>1",
            "{\"items\":[",
            "}",
            "<enclosure url=",
            "<!DOCTYPE",
            "[")
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<String>> dates() {
    return Arbitraries.of(
            "1",
            "31",
            "99",
            "2026",
            "-",
            "/",
            ".",
            ":",
            " ",
            ",",
            "T",
            "Z",
            "+",
            "Jan",
            "März",
            "Do",
            "GMT",
            "MEZ",
            "Uhr",
            "24",
            "60",
            "PM",
            "Europe/Berlin",
            "(x)",
            "00")
        .list()
        .ofMaxSize(14);
  }

  private static void assertAnswered(byte[] document) {
    ParsedFeed feed = FeedParser.parse(document, FetchContext.NONE);

    assertThat(feed.kind()).isNotEmpty();
    assertThat(!feed.problems().isEmpty() || !feed.kind().equals("unknown")).isTrue();
  }
}
