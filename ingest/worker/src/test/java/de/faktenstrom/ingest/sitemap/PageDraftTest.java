package de.faktenstrom.ingest.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.source.SitemapSources;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageDraftTest {

  private static final String URL = "https://amt.example/presse/1";
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  static String page(String title, String text) {
    return """
    <!doctype html><html lang="de"><head><meta charset="utf-8"><title>%1$s | Amt</title>
    <meta name="description" content="Kurz gesagt"><meta name="author" content="Anna Beispiel">
    <link rel="canonical" href="/presse/eins">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2026-03-01T10:00:00+0100","dateModified":"2026-03-02"}]}</script>
    </head><body><nav><a href="/">Start</a></nav>
    <main><article><h1>%1$s</h1><p>%2$s</p><aside>Teilen</aside><p><a href="/mehr">mehr</a></p></article></main>
    <footer>Impressum</footer></body></html>
    """
        .formatted(title, text);
  }

  @Test
  void readsWhatAPageSaysOfItself() {
    Draft draft = draft(page("Zahlen 2024", "Text"));

    assertThat(draft).isNotNull();
    assertThat(draft.content().headline()).isEqualTo("Zahlen 2024");
    assertThat(draft.content().teaser()).isEqualTo("Kurz gesagt");
    assertThat(draft.content().language()).isEqualTo("de");
    assertThat(draft.content().authors())
        .extracting(author -> author.name())
        .containsExactly("Anna Beispiel");
    assertThat(draft.content().body())
        .contains("<p>Text</p>")
        .contains("<a href=\"https://amt.example/mehr\">mehr</a>")
        .doesNotContain("Zahlen 2024", "Teilen", "Start", "Impressum");
    assertThat(draft.link()).isEqualTo("https://amt.example/presse/eins");
    assertThat(draft.published()).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(draft.updated()).isEqualTo("2026-03-01T23:00:00Z");
    assertThat(draft.externalId()).isEqualTo(URL);
  }

  @Test
  void whatOpenGraphCallsThePageComesBeforeItsHeading() {
    Draft draft =
        draft("<meta property=og:title content=\"Kurz\"><h1>Lang</h1><main><p>Text</p></main>");

    assertThat(draft.content().headline()).isEqualTo("Kurz");
    assertThat(draft.content().body()).isEqualTo("<p>Text</p>");
  }

  @Test
  void aListOfArticlesIsReadAsTheMainPart() {
    Draft draft = draft("<h1>Liste</h1><main><article>a</article><article>b</article></main>");

    assertThat(draft.content().body()).isEqualToIgnoringWhitespace("ab");
  }

  @Test
  void aPageThatMarksNothingHasNoTextAndOneWithoutHeadlineIsNone() {
    assertThat(draft("<title>Titel</title><body><p>Text</p>").content().body()).isEmpty();
    assertThat(draft("<main><p>Text</p></main>")).isNull();
  }

  @Test
  void aCanonicalAddressOfAnotherHostIsNotBelieved() {
    Draft draft =
        draft("<title>T</title><link rel=canonical href=\"https://boese.example/presse\">");

    assertThat(draft.link()).isEqualTo(URL);
  }

  @Test
  void timesOfTheFutureAndLongJsonAreLeftOut() {
    String json = "{\"a\":" + "[".repeat(100_000) + "}";
    Draft draft =
        draft(
            "<title>T</title><meta property=article:published_time content=2027-01-01><script type=\"application/ld+json\">"
                + json
                + "</script>");

    assertThat(draft.published()).isNull();
  }

  @Test
  void readsThePagesOwnEncoding() {
    byte[] page =
        "<meta charset=\"iso-8859-1\"><title>Zuwanderung für Köln</title>"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Html.read(page, null, URL).title()).isEqualTo("Zuwanderung für Köln");
    assertThat(Html.read(page, "text/html; charset=klingon", URL).title()).contains("Köln");
  }

  private static @Nullable Draft draft(String html) {
    return PageDraft.of(
        Html.read(html.getBytes(StandardCharsets.UTF_8), "text/html", URL),
        URI.create(URL),
        URL,
        SitemapSources.of(),
        NOW);
  }
}
