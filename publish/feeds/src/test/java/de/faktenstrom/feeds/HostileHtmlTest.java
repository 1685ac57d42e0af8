package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.testing.HostileHtml;
import java.io.StringReader;
import java.util.List;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever got past the other doors, nothing that runs leaves through this one.
class HostileHtmlTest {

  static List<String> pieces() {
    return HostileHtml.pieces();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void leavesNothingThatRunsOrLoadsFromElsewhere(String piece) {
    String clean = SafeHtml.sanitise("<p>davor</p>" + piece);

    assertThat(HostileHtml.dangers(clean)).as(clean).isEmpty();
    assertThat(clean).startsWith("<p>davor</p>");
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"RSS", "ATOM"})
  void xmlFeedsCarryItAsTextAndTheirBodiesClean(Format format) throws Exception {
    for (String piece : pieces()) {
      SyndEntry entry =
          new SyndFeedInput()
              .build(new StringReader(Samples.feed(format, List.of(entry(piece)))))
              .getEntries()
              .getFirst();

      String body = entry.getContents().getFirst().getValue();
      assertThat(HostileHtml.dangers(body)).as(body).isEmpty();
      assertThat(entry.getTitle()).isEqualTo(CleanText.of(piece).strip());
      if (format == Format.RSS) {
        String summary = entry.getDescription().getValue();
        assertThat(HostileHtml.dangers(summary)).as(summary).isEmpty();
        assertThat(Parser.unescapeEntities(summary, false)).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void jsonFeedsToo(String piece) {
    String feed = Samples.feed(Format.JSON, List.of(entry(piece)));

    String body =
        Announcements.JSON.readTree(feed.getBytes(UTF_8)).at("/items/0/content_html").stringValue();

    assertThat(HostileHtml.dangers(body)).as(body).isEmpty();
  }

  private static Entry entry(String piece) {
    return Entry.of(Role.ITEM, Samples.stored(released(1, piece)));
  }

  /// With that piece wherever somebody else's text goes.
  static Announcement released(int number, String piece) {
    return new Announcement.Released(
        Samples.withText(Samples.publication(number), piece, piece, "<p>davor</p>" + piece),
        1,
        Samples.FEED);
  }
}
