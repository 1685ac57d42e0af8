package de.faktenstrom.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {

  private static final String BODY =
      "<p>Ende 2024 lebten <a href=\"https://example.org/a\">39.945</a> Menschen.</p>";
  private static final Embargo EMBARGO =
      new Embargo(Instant.parse("2026-11-24T13:00:00Z"), ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Ende 2024 lebten\n <a href=\"https://example.org/a?utm_source=rss\">39.945</a> Menschen.</p>",
        "<div><p><b>Ende</b> 2024 lebten <a href=\"https://example.org/a#x\">39.945</a> Menschen.</p></div>",
        "<p>Ende 2024 lebten <a href=\"https://EXAMPLE.org/a\">39.945</a> Menschen.</p>"
      })
  void formatDoesNotCount(String other) {
    assertThat(hash(body(other))).isEqualTo(hash(body(BODY)));
  }

  static Stream<Content> others() {
    return Stream.of(
        body(BODY.replace("39.945", "39.946")),
        body(BODY.replace("example.org/a", "example.org/b")),
        body(BODY + "<img src=\"https://example.org/chart-2.png\">"),
        content("Other", "teaser", "de", List.of(), null),
        content("Headline", "other", "de", List.of(), null),
        content("Headline", null, "de", List.of(), null),
        content("Headline", "teaser", "en", List.of(), null),
        content("Headline", "teaser", null, List.of(), null),
        content("Headline", "teaser", "de", List.of(new Author("A", null)), null),
        content("Headline", "teaser", "de", List.of(), EMBARGO));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatAReaderGetsCounts(Content other) {
    assertThat(hash(other)).isNotEqualTo(hash(body(BODY)));
  }

  @Test
  void howOftenALinkedFileWasUploadedDoesNotCount() {
    String link = "<a href=\"https://example.org/a?__blob=file&amp;v=%d\">Bericht</a>";

    assertThat(hash(body(link.formatted(5)))).isEqualTo(hash(body(link.formatted(4))));
  }

  @Test
  void neighbouringPartsDoNotRunTogether() {
    assertThat(hash(content("ab", "c", "de", List.of(), null)))
        .isNotEqualTo(hash(content("a", "bc", "de", List.of(), null)));
  }

  private static String hash(Content content) {
    return ContentHash.of(content);
  }

  private static Content body(String body) {
    return new Content(Kind.ARTICLE, "Headline", "teaser", body, "de", List.of(), null);
  }

  private static Content content(
      String headline, String teaser, String language, List<Author> authors, Embargo embargo) {
    return new Content(Kind.ARTICLE, headline, teaser, BODY, language, authors, embargo);
  }
}
