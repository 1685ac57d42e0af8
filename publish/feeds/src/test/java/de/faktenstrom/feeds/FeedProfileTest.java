package de.faktenstrom.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Announcement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedProfileTest {

  private static final String RSS = Samples.feed(Format.RSS, Samples.oneOfEach());
  private static final String JSON = Samples.feed(Format.JSON, Samples.oneOfEach());
  private static final String ATOM = Samples.feed(Format.ATOM, Samples.oneOfEach());

  @Test
  void rssKeepsTheProfile() throws Exception {
    assertThat(FeedJudge.rss(RSS)).isEmpty();
  }

  @Test
  void atomKeepsTheStandard() throws Exception {
    assertThat(FeedJudge.atom(ATOM)).isEmpty();
  }

  @Test
  void jsonKeepsTheStandard() {
    assertThat(JsonFeedJudge.of(JSON)).isEmpty();
  }

  @Test
  void itemsOfOneInstantKeepTheirOwnMoments() throws Exception {
    List<Entry> burst =
        IntStream.range(1, 60)
            .mapToObj(number ->
                Entry.of(
                    Role.ITEM,
                    new Announcement.Released(
                        Samples.version(Samples.publication(number), 1, Samples.at(0)),
                        1,
                        Samples.FEED)))
            .toList();

    assertThat(FeedJudge.atom(Samples.feed(Format.ATOM, burst))).isEmpty();
  }

  @Test
  void emptyFeedsKeepThemToo() throws Exception {
    assertThat(JsonFeedJudge.of(Samples.feed(Format.JSON, List.of()))).isEmpty();
    assertThat(FeedJudge.rss(Samples.feed(Format.RSS, List.of()))).isEmpty();
    assertThat(FeedJudge.atom(Samples.feed(Format.ATOM, List.of()))).isEmpty();
  }

  @Test
  void keepsNotesForEditorsInTheHouse() {
    assertThat(RSS + ATOM + Samples.feed(Format.JSON, Samples.oneOfEach()))
        .doesNotContain("interne Notiz", "Interner Grund");
  }

  @Test
  void leavesOutWhatIsDangerousOrRelative() throws Exception {
    String bad =
        """
        <p onclick="x()" style="color:red">Text<script>alert(1)</script><iframe src="//x.example"></iframe>
        <a href="/relativ">hier</a> <a href="javascript:x()">da</a> <img src="bild.png" alt="Bild">
        <a href="//x.example/y">dort</a> <img src="https://x.example/z.png" alt="Z"></p><h1>Oben</h1>
        """;
    Announcement released =
        new Announcement.Released(
            Samples.withText(Samples.publication(1), "Titel", null, bad), 1, Samples.FEED);

    String feed = Samples.feed(Format.RSS, List.of(Entry.of(Role.ITEM, released)));

    assertThat(FeedJudge.rss(feed)).isEmpty();
    assertThat(feed).contains("hier", "da", "dort", "https://x.example/z.png", "h2&gt;Oben");
  }

  /// The judge itself: each planted fault is seen.
  @Nested
  class Judge {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            isPermaLink="false"           | isPermaLink="true"           | guid is a permalink
            <pubDate>Tue, 10 Mar 2026     | <pubDate>Tue, 10 Mar 26      | not a date
            <dc:language>                 | <author>x</author><dc:language> | author beside
            <dc:language>                 | <title>x</title><dc:language>   | title stands twice
            rel="self"                    | rel="next"                   | no atom:link
            <item>                        | <generator>x</generator><item>  | stands twice
            <link>https://fakten.example/beitrag | <link>/beitrag        | not absolute
            href="https://destatis.example/a     | href="/a              | not absolute
            &lt;strong&gt;                | &lt;script&gt;&lt;/script&gt;   | active content
            """)
    void complainsOfRss(String sound, String broken, String complaint) throws Exception {
      String feed = RSS.replace(sound, broken);

      assertThat(FeedJudge.rss(feed)).anyMatch(said -> said.contains(complaint));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            "date_published":"2026-03-10T | "date_published":"10.03.2026 | not a date
            "tags":["Zahlen und Fakten"   | "tags":[7                    | a tag of no text
            "authors":[{                  | "author":"x","authors":[{    | unknown member author
            "feed_url":"https://          | "feed_url":"//               | not absolute: feed_url
            /version/1.1                  | /version/1                   | another version
            <strong>                      | <script></script>            | active content
            """)
    void complainsOfJson(String sound, String broken, String complaint) {
      String feed = JSON.replace(sound, broken);

      assertThat(JsonFeedJudge.of(feed)).anyMatch(said -> said.contains(complaint));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            rel="via"                     | rel="alternate"           | not one link rel=alternate
            <published>2026-03-10T        | <published>10.03.2026 T   | not a date
            xml:lang="de"><title>         | ><title>                  | no language
            rel="self"                    | rel="next"                | no link rel=self
            <feed xmlns=                  | <feed xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns= | nothing needs
            scheme="https://fakten.example/arten" | scheme="arten"    | not absolute
            ref="urn:uuid:01900000-0000-7000-8000-000000000003" | ref="urn:uuid:01900000-0000-7000-8000-000000000001" | beside its tombstone
            """)
    void complainsOfAtom(String sound, String broken, String complaint) throws Exception {
      String feed = ATOM.replace(sound, broken);

      assertThat(FeedJudge.atom(feed)).anyMatch(said -> said.contains(complaint));
    }
  }
}
