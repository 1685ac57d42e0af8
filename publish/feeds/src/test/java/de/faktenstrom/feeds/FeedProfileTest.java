package de.faktenstrom.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Announcement;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedProfileTest {

  private static final String RSS = Samples.feed(Format.RSS, Samples.oneOfEach());
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
  void emptyFeedsKeepThemToo() throws Exception {
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
            rel="via"                     | rel="alternate"           | not one link rel=alternate
            <published>2026-03-10T        | <published>10.03.2026 T   | not a date
            scheme="https://fakten.example/arten" | scheme="arten"    | not absolute
            ref="urn:uuid:01900000-0000-7000-8000-000000000003" | ref="urn:uuid:01900000-0000-7000-8000-000000000001" | beside its tombstone
            """)
    void complainsOfAtom(String sound, String broken, String complaint) throws Exception {
      String feed = ATOM.replace(sound, broken);

      assertThat(FeedJudge.atom(feed)).anyMatch(said -> said.contains(complaint));
    }
  }
}
