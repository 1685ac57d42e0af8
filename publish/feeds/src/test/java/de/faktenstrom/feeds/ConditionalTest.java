package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalTest {

  private static final Prepared FEED =
      Prepared.of(
          "application/rss+xml", Instant.parse("2026-03-01T12:00:00.7Z"), "feed".getBytes(UTF_8));

  private static final String LAST_MODIFIED = "Sun, 01 Mar 2026 12:00:00 GMT";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '\'',
      textBlock =
          """
          # If-None-Match | If-Modified-Since             | unchanged
          -               | -                             | false
          same            | -                             | true
          W/same          | -                             | true
          "x", same       | -                             | true
          *               | -                             | true
          "x"             | -                             | false
          "x"             | Sun, 01 Mar 2026 12:00:00 GMT | false
          same            | Sat, 01 Mar 2025 12:00:00 GMT | true
          -               | Sun, 01 Mar 2026 12:00:00 GMT | true
          -               | Sun, 01 Mar 2026 12:00:01 GMT | false
          -               | Sun, 01 Mar 2026 11:59:59 GMT | false
          -               | yesterday                     | false
          """)
  void answersByWhatTheClientHas(String noneMatch, String modifiedSince, boolean unchanged) {
    String etag = FEED.plain().etag();
    String tags = noneMatch == null ? null : noneMatch.replace("same", etag);

    boolean answer = Conditional.unchanged(FEED, etag, tags, modifiedSince);

    assertThat(answer).isEqualTo(unchanged);
  }

  @Test
  void writesDatesAsHttpDoes() {
    assertThat(Conditional.date(FEED.lastModified())).isEqualTo(LAST_MODIFIED);
  }

  @Test
  void givesEachVariantItsOwnTag() {
    assertThat(FEED.gzip().etag()).isNotEqualTo(FEED.plain().etag());
  }

  @Test
  void givesEqualBytesEqualTags() {
    Prepared again = Prepared.of("text/html", Instant.EPOCH, "feed".getBytes(UTF_8));

    assertThat(again.gzip().etag()).isEqualTo(FEED.gzip().etag());
  }
}
