package de.faktenstrom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.feed.FeedParser;
import de.faktenstrom.ingest.feed.FetchContext;
import de.faktenstrom.ingest.feed.Problem;
import de.faktenstrom.ingest.item.Draft;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedDraftsTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
  private static final URI URL = URI.create("https://site.example/feeds/all.xml");

  @Test
  void readsWhatAnEntryHas() {
    Draft draft =
        only(
            """
            <entry xml:lang="de"><id>tag:site.example,2026:1</id><title type="html">Drei &amp;amp; &lt;b&gt;Vier&lt;/b&gt;</title>
            <link href="../a?utm_source=feed"/><author><name>Anna</name><email>anna@site.example</email></author>
            <category term="x" label="Asyl"/><published>2026-03-09T10:00:00+01:00</published><updated>2026-03-09T11:00:00+01:00</updated>
            <summary>Kurz.</summary><content type="html">&lt;p onclick="x()"&gt;Lang, &lt;a href="/b"&gt;hier&lt;/a&gt;.&lt;/p&gt;</content></entry>
            """);

    assertThat(draft.externalId()).isEqualTo("tag:site.example,2026:1");
    assertThat(draft.content().headline()).isEqualTo("Drei & Vier");
    assertThat(draft.content().teaser()).isEqualTo("Kurz.");
    assertThat(draft.content().body())
        .isEqualTo("<p>Lang, <a href=\"https://site.example/b\">hier</a>.</p>");
    assertThat(draft.content().language()).isEqualTo("de");
    assertThat(draft.content().authors()).containsExactly(new Author("Anna", null));
    assertThat(draft.link()).isEqualTo("https://site.example/a");
    assertThat(draft.keywords()).containsExactly("Asyl");
    assertThat(draft.published()).isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
  }

  @Test
  void aShortSummaryAloneIsTheBody() {
    Draft draft =
        only(
            "<entry><id>1</id><title>T</title><summary>Nur dies.</summary><updated>2026-03-09T10:00:00Z</updated></entry>");

    assertThat(draft.content().body()).isEqualTo("<p>Nur dies.</p>");
    assertThat(draft.content().teaser()).isNull();
  }

  @Test
  void aLongSummaryAloneIsAlsoCutToATeaser() {
    Draft draft =
        only(
            "<entry><id>1</id><title>T</title><summary>"
                + "Wort ".repeat(100)
                + "</summary><updated>2026-03-09T10:00:00Z</updated></entry>");

    assertThat(draft.content().teaser()).hasSizeLessThanOrEqualTo(300).endsWith("…");
  }

  @Test
  void anIdSaidWithHttpOrHttpsIsOneKey() {
    Draft one =
        only(
            "<entry><id>http://site.example/1</id><title>T</title><updated>2026-03-09T10:00:00Z</updated></entry>");
    Draft other =
        only(
            "<entry><id>https://site.example/1</id><title>T</title><updated>2026-03-09T10:00:00Z</updated></entry>");

    assertThat(one.key()).isEqualTo(other.key());
  }

  @Test
  void aVeryLongIdIsKnownByItsHash() {
    Draft draft =
        only(
            "<entry><id>"
                + "x".repeat(3_000)
                + "</id><title>T</title><updated>2026-03-09T10:00:00Z</updated></entry>");

    assertThat(draft.key()).hasSizeLessThan(100);
  }

  @Test
  void aTimeInTheFutureIsTheTimeOfTheFetchAndIsSaid() {
    FeedDrafts drafts =
        drafts(
            "<entry><id>1</id><title>T</title><published>2027-01-01T00:00:00Z</published><updated>2027-01-01T00:00:00Z</updated></entry>");

    assertThat(drafts.drafts().getFirst().published()).isEqualTo(NOW);
    assertThat(drafts.problems())
        .extracting(Problem::german)
        .singleElement()
        .asString()
        .contains("in Zukunft");
  }

  @Test
  void withoutATitleTheTextOrTheAddressHeadsTheItem() {
    Draft text =
        only(
            "<entry><id>1</id><link href=\"https://site.example/a\"/><content>Der Text.</content><updated>2026-03-09T10:00:00Z</updated></entry>");
    Draft bare =
        only(
            "<entry><id>1</id><link href=\"https://site.example/a\"/><updated>2026-03-09T10:00:00Z</updated></entry>");

    assertThat(text.content().headline()).isEqualTo("Der Text.");
    assertThat(bare.content().headline()).isEqualTo("https://site.example/a");
  }

  private static Draft only(String entry) {
    FeedDrafts drafts = drafts(entry);
    assertThat(drafts.problems()).isEmpty();
    assertThat(drafts.drafts()).hasSize(1);
    return drafts.drafts().getFirst();
  }

  private static FeedDrafts drafts(String entry) {
    String feed =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>f</id><title>F</title><updated>2026-03-09T10:00:00Z</updated>"
            + entry
            + "</feed>";
    Source source =
        new Source(
            new UUID(0, 1),
            "S",
            SourceKind.FEED,
            URL.toString(),
            Trust.REVIEW,
            null,
            null,
            Kind.ARTICLE,
            Duration.ofMinutes(15),
            State.ACTIVE,
            1);
    FetchContext context = new FetchContext("application/atom+xml", URL.toString(), null);
    return FeedDrafts.of(
        FeedParser.parse(feed.getBytes(StandardCharsets.UTF_8), context), source, URL, NOW);
  }
}
