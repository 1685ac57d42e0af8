package de.faktenstrom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.faktenstrom.ingest.source.Discovery.Found;
import de.faktenstrom.ingest.source.Trial.Sample;
import de.faktenstrom.ingest.source.Trial.Tried;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class TrialIT {

  private static final Map<String, String> RSS = Map.of("Content-Type", "application/rss+xml");
  private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");

  private final Polling polling = new Polling();
  private final Site site = polling.site();

  @AfterEach
  void close() {
    polling.close();
  }

  private Tried tried(String path) {
    byte[] json = "{\"url\":\"%s\"}".formatted(site.url(path)).getBytes(StandardCharsets.UTF_8);
    return polling.workshop().bean(Trial.class).of(SourceForm.trial(json));
  }

  @Test
  void showsWhatAFeedWouldBringAndKeepsNothing() {
    site.page("/feed", 200, Polling.rss(Polling.item("1", "Eins"), Polling.item("2", "Zwei")), RSS);

    Tried tried = tried("/feed");

    assertThat(tried.format()).isEqualTo("rss20");
    assertThat(tried.reason()).isEqualTo("Die Quelle brächte 2 Beiträge.");
    assertThat(tried.first()).extracting(Sample::headline).containsExactly("Eins", "Zwei");
    assertThat(polling.workshop().count("ingest.item")).isZero();
    assertThat(polling.workshop().count("ingest.fetch")).isZero();
    assertThat(polling.workshop().events()).isEmpty();
  }

  @Test
  void showsTheFirstTenOfManyAndCountsAll() {
    String[] items =
        IntStream.range(0, 12)
            .mapToObj(i -> Polling.item("i" + i, "Titel " + i))
            .toArray(String[]::new);
    site.page("/feed", 200, Polling.rss(items), RSS);

    Tried tried = tried("/feed");

    assertThat(tried.items()).isEqualTo(12);
    assertThat(tried.first()).hasSize(10);
    assertThat(tried.first().getLast().headline()).isEqualTo("Titel 9");
  }

  @Test
  void guessesNothingWhereThePageNamesItsFeeds() {
    site.page("/rss.xml", 200, Polling.rss(Polling.item("1", "Eins")), RSS);
    site.page(
        "/",
        200,
        "<html><head><link rel=alternate type=application/atom+xml href=/atom></head></html>",
        HTML);

    Tried tried = tried("/");

    assertThat(tried.reason())
        .isEqualTo("Die Adresse ist eine Webseite; diese Feeds gehören zu ihr.");
    assertThat(tried.feeds()).containsExactly(new Found(site.url("/atom"), null));
    assertThat(site.asked()).hasSize(1);
  }

  @Test
  void namesTheFeedsOfAPage() {
    site.page(
        "/presse",
        200,
        """
        <html><head><link rel="alternate" type="application/rss+xml" title="Presse" href="rss.xml">
        <link rel="alternate" hreflang="en" href="/en"><link rel="ALTERNATE" type="application/atom+xml" href="https://anderswo.example/atom">
        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head><body>Presse</body></html>
        """,
        HTML);

    Tried tried = tried("/presse");

    assertThat(tried.format()).isNull();
    assertThat(tried.feeds())
        .containsExactly(
            new Found(site.url("/rss.xml"), "Presse"),
            new Found("https://anderswo.example/atom", null));
  }

  /// Two million characters that a parser would take for one tag, with the square of their length.
  @Test
  void tagsThatRunOnAreLeftOutBeforeThePageIsParsed() {
    String tags = "<div".repeat(2049 * 244);
    site.page(
        "/lang",
        200,
        "<html>" + tags + "<link rel=alternate type=application/rss+xml href=/rss.xml></html>",
        HTML);

    assertThat(tried("/lang").feeds()).containsExactly(new Found(site.url("/rss.xml"), null));
  }

  @Test
  void looksWhereFeedsUsuallyAre() {
    site.page("/", 200, "<html><body>Willkommen</body></html>", HTML);
    site.page("/rss.xml", 200, Polling.rss(Polling.item("1", "Eins")), RSS);

    assertThat(tried("/").feeds()).containsExactly(new Found(site.url("/rss.xml"), "T"));
  }

  @Test
  void saysWhatIsWrong() {
    site.page("/weg", 404, "", Map.of());
    site.page("/kaputt", 200, "<rss version=\"2.0\"><channel><item><title>Eins</ti", RSS);
    site.page("/seite", 200, "<html><body>Nichts</body></html>", HTML);

    assertThat(tried("/weg").reason()).contains("404");
    assertThat(tried("/kaputt").problems()).isNotEmpty();
    assertThat(tried("/seite").reason())
        .isEqualTo("Unter der Adresse ist kein Feed, und die Seite nennt keinen.");
  }

  @Test
  void refusesAnAddressThatIsNoneAndReachesNoPrivateOne() throws Exception {
    var http = polling.workshop().http(TrialsApi.class);

    http.perform(
            post("/api/v1/sources/trials")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"url\":\"file:///etc/passwd\"}"))
        .andExpect(status().is(422));
    http.perform(
            post("/api/v1/sources/trials")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"url\":\"http://10.0.0.1/feed\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.reason").value(org.hamcrest.Matchers.containsString("öffentlichen")))
        .andExpect(jsonPath("$.first").doesNotExist());
  }
}
