package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import de.faktenstrom.publish.events.Announcement;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// Whatever a source writes, readers get the same text, in documents that every parser reads.
class AnyTextTest {

  @Property(tries = 300)
  void rssGivesBackTheSameText(@ForAll("text") String text) throws Exception {
    String feed = Samples.feed(Format.RSS, List.of(item(text)));

    SyndEntry entry = parsed(feed);
    assertThat(entry.getTitle()).isEqualTo(trimmed(text));
    assertThat(Parser.unescapeEntities(entry.getDescription().getValue(), false))
        .isEqualTo(trimmed(text));
    assertThat(bodyOf(entry.getContents().getFirst().getValue())).isEqualTo(squeezed(text));
  }

  @Property(tries = 300)
  void atomGivesBackTheSameText(@ForAll("text") String text) throws Exception {
    String feed = Samples.feed(Format.ATOM, List.of(item(text)));

    SyndEntry entry = parsed(feed);
    assertThat(entry.getTitle()).isEqualTo(trimmed(text));
    assertThat(bodyOf(entry.getContents().getFirst().getValue())).isEqualTo(squeezed(text));
  }

  @Property(tries = 300)
  void stAxReadsWhatWeWrite(@ForAll("text") String text) throws Exception {
    String feed = Samples.feed(Format.ATOM, List.of(item(text)));

    assertThat(titles(feed)).last().isEqualTo(CleanText.of(text));
  }

  @Property(tries = 300)
  void jsonGivesBackTheSameText(@ForAll("text") String text) {
    String feed = Samples.feed(Format.JSON, List.of(item(text)));

    JsonNode item = Announcements.JSON.readTree(feed.getBytes(UTF_8)).get("items").get(0);
    assertThat(item.get("title").asString()).isEqualTo(CleanText.of(text));
    assertThat(bodyOf(item.get("content_html").asString())).isEqualTo(squeezed(text));
  }

  /// Letters, markup, control characters, characters beyond the first plane: something before and
  /// behind them, for no parser keeps outer white space.
  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings()
        .withChars("<>&\"'äß€ \t\n\r]…=+@;")
        .withCharRange('\u0000', '\u001f')
        .withCharRange('a', 'f')
        .withChars('\uFFFE', '\uFFFF', '\u2028', '\u0085')
        .ofMaxLength(40)
        .map(text -> "A" + text + "\uD83D\uDE00Z");
  }

  private static Entry item(String text) {
    Announcement released =
        new Announcement.Released(
            Samples.withText(
                Samples.publication(1), text, text, "<p>" + SafeHtml.escape(text) + "</p>"),
            1,
            Samples.FEED);
    return Entry.of(Role.ITEM, Samples.stored(released));
  }

  private static SyndEntry parsed(String feed) throws Exception {
    return new SyndFeedInput().build(new StringReader(feed)).getEntries().getFirst();
  }

  private static String bodyOf(String html) {
    return Jsoup.parse(html).select("p").first().text();
  }

  private static String trimmed(String text) {
    return CleanText.of(text).strip();
  }

  /// As a browser shows it.
  private static String squeezed(String text) {
    return Jsoup.parse("<p>" + SafeHtml.escape(CleanText.of(text)) + "</p>").text();
  }

  private static List<String> titles(String feed) throws Exception {
    XMLStreamReader reader =
        XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(feed));
    var titles = new java.util.ArrayList<String>();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("title")) {
        titles.add(reader.getElementText());
      }
    }
    return titles;
  }
}
