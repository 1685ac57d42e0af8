package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Documents that are not well-formed: every entry that can be saved is, and the reason is named.
class SalvageTest {

  private static ParsedFeed parse(String document) {
    return FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), FetchContext.NONE);
  }

  private static ParsedFeed channel(String inner) {
    return parse("<rss version=\"2.0\"><channel>\n" + inner + "\n</channel></rss>");
  }

  @Test
  void savesEveryEntryAroundABrokenOne() {
    ParsedFeed feed =
        channel(
            """
            <item><title>Eins</title></item>
            <item><title>Zwei</title><description>nie <b>geschlossen</description>
            <item><title>Drei</title></item>
            """);

    assertThat(feed.items())
        .extracting(item -> item.title().value())
        .containsExactly("Eins", "Zwei", "Drei");
    assertThat(feed.problems())
        .extracting(Problem::english)
        .singleElement()
        .asString()
        .contains("not well-formed XML at line 3");
  }

  @Test
  void savesWhatCameBeforeTheDocumentBreaksOff() {
    ParsedFeed feed =
        parse("<rss version='2.0'><channel><item><title>Eins</title></item><item><title>Zw");

    assertThat(feed.items()).extracting(item -> item.title().value()).containsExactly("Eins", "Zw");
    assertThat(feed.problems()).extracting(Problem::english).isNotEmpty();
  }

  @Test
  void readsABareAmpersandAsItself() {
    ParsedFeed feed =
        channel("<item><title>Zahlen & Fakten</title><link>https://e.org/?a=1&b=2</link></item>");

    assertThat(feed.items().getFirst().title().value()).isEqualTo("Zahlen & Fakten");
    assertThat(feed.items().getFirst().link()).isEqualTo("https://e.org/?a=1&b=2");
    assertThat(feed.problems())
        .extracting(Problem::english)
        .anyMatch(problem -> problem.contains("ampersand"));
  }

  @Test
  void readsHtmlsEntitiesAndSaysThatTheyAreNotDeclared() {
    ParsedFeed feed = channel("<item><title>Bev&ouml;lkerung</title></item>");

    assertThat(feed.items().getFirst().title().value()).isEqualTo("Bevölkerung");
    assertThat(feed.problems())
        .extracting(Problem::english)
        .containsExactly("The entity &ouml; is not declared and is read as HTML's.");
  }

  @Test
  void findsNoFaultWithHtmlsEntitiesWhereADocumentTypeMayDeclareThem() {
    ParsedFeed feed =
        parse(
            """
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Bev&ouml;lkerung</title></channel></rss>
            """);

    assertThat(feed.kind()).isEqualTo("rss091n");
    assertThat(feed.source().title().value()).isEqualTo("Bevölkerung");
    assertThat(feed.problems()).extracting(Problem::english).isEmpty();
  }

  @Test
  void leavesOutControlCharacters() {
    ParsedFeed feed = channel("<item><title>Ta\u0002g</title></item>");

    assertThat(feed.items().getFirst().title().value()).isEqualTo("Tag");
    assertThat(feed.problems())
        .extracting(Problem::english)
        .anyMatch(problem -> problem.contains("Control characters"));
  }

  @Test
  void endsAnAttributeWhoseQuoteIsMissingWithItsTag() {
    ParsedFeed feed =
        channel(
            "<item><enclosure url=\"https://e.org/a.mp3 ><title>Ton</title></item><item><title>Zwei</title></item>");

    assertThat(feed.items())
        .extracting(item -> item.title().value())
        .containsExactly("Ton", "Zwei");
  }

  @Test
  void understandsAPrefixThatNobodyDeclared() {
    ParsedFeed feed =
        channel("<item><dc:creator>Eva</dc:creator><foo:title>fremd</foo:title></item>");

    assertThat(feed.items().getFirst().authors()).containsExactly(new Person("Eva", null, null));
    assertThat(feed.items().getFirst().title()).isNull();
    assertThat(feed.problems())
        .extracting(Problem::english)
        .contains("The prefix dc is not declared.", "The prefix foo is not declared.");
  }

  @Test
  void passesOverWhatAServerPrintsBeforeTheFeed() {
    ParsedFeed feed =
        parse(
            "\n<b>Warning</b>: out of cheese\n<?xml version='1.0'?><rss version='2.0'><channel><title>T</title></channel></rss>");

    assertThat(feed.kind()).isEqualTo("rss20");
    assertThat(feed.source().title().value()).isEqualTo("T");
  }

  @Test
  void saysThatAWebPageIsNoFeed() {
    ParsedFeed feed =
        parse("<!DOCTYPE html><html><head><meta charset=utf-8></head><body>Hallo</body></html>");

    assertThat(feed.kind()).isEqualTo("unknown");
    assertThat(feed.items()).isEmpty();
    assertThat(feed.problems())
        .extracting(Problem::english)
        .contains("The document is not a feed: it begins with <html>.");
  }

  @Test
  void saysThatNothingIsNoFeed() {
    assertThat(parse(" \n").problems())
        .extracting(Problem::english)
        .containsExactly("The document is empty.");
  }
}
