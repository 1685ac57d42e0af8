package de.faktenstrom.ingest.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.PlayedSite;
import de.faktenstrom.ingest.PlayedSite.Answer;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Harvesting;
import de.faktenstrom.ingest.source.Harvesting.Seen;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitemapIT {

  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration A_TENTH = Duration.ofMinutes(6);

  private final Workshop workshop = new Workshop();
  private final PlayedSite site = new PlayedSite();
  private final Map<String, Answer> pages = new HashMap<>();

  /// What the sitemap names, and when it was changed.
  private final Map<String, String> named = new TreeMap<>();

  SitemapIT() {
    site.answers(uri ->
        switch (uri.getPath()) {
          case "/sitemap.xml" -> xml(SitemapParserTest.urlset(urls()));
          default -> pages.getOrDefault(uri.getPath(), Answer.NOT_FOUND);
        });
  }

  @AfterEach
  void close() {
    site.close();
    workshop.close();
  }

  @Test
  void ofANewSourceOnlyTheNewestPagesAreRead() {
    for (int i = 1; i <= 9; i++) {
      page("/presse/" + i, "2026-03-0" + i, "Text");
    }
    page("/shop/1", "2026-03-09", "Text");

    Harvesting harvesting = source(3);
    Seen first = harvesting.attempt();
    Seen last = harvesting.harvest();

    assertThat(first.reason())
        .isEqualTo(
            "Die Sitemap nennt 9 passende Seiten. 3 neue oder geänderte werden gelesen. 6 ältere gelten als bekannt.");
    assertThat(last.reason())
        .isEqualTo("Seite „Titel /presse/7“: neu. Damit sind alle neuen Seiten gelesen.");
    assertThat(headlines())
        .containsExactly("Titel /presse/9", "Titel /presse/8", "Titel /presse/7");
    assertThat(site.asked())
        .containsExactly("/robots.txt", "/sitemap.xml", "/presse/9", "/presse/8", "/presse/7");
    assertThat(harvesting.untilNext()).isBetween(AN_HOUR.minus(A_TENTH), AN_HOUR.plus(A_TENTH));
  }

  @Test
  void afterwardsWhatIsNewOrHasALaterDateIsRead() {
    page("/presse/1", "2026-03-01", "Text");
    page("/presse/2", "2026-03-02", "Text");
    Harvesting harvesting = source(20);
    harvesting.harvest();
    site.forget();
    page("/presse/1", "2026-03-09", "Anders");
    page("/presse/2", "2026-03-02", "Nicht gemeldet");
    page("/presse/3", "2026-03-08", "Neu");

    harvesting.harvest();

    assertThat(site.asked())
        .containsExactly("/robots.txt", "/sitemap.xml", "/presse/1", "/presse/3");
    assertThat(workshop.events())
        .extracting(e -> e.get("headline") + " " + e.get("version"))
        .containsExactly(
            "Titel /presse/2 1", "Titel /presse/1 1", "Titel /presse/1 2", "Titel /presse/3 1");
  }

  @Test
  void aLaterDateAloneIsNoVersionAndNothingNewIsOneQuestion() {
    page("/presse/1", "2026-03-01", "Text");
    Harvesting harvesting = source(20);
    harvesting.harvest();
    page("/presse/1", "2026-03-02", "Text");
    Seen stamped = harvesting.harvest();
    site.forget();
    Seen nothing = harvesting.harvest();

    assertThat(stamped.reason()).contains("„Titel /presse/1“: unverändert.");
    assertThat(nothing.outcome()).isEqualTo("unchanged");
    assertThat(site.asked()).containsExactly("/robots.txt", "/sitemap.xml");
    assertThat(workshop.events()).hasSize(1);
  }

  @Test
  void whatRobotsMayNotReadOrLiesElsewhereIsNotAskedFor() {
    page("/presse/1", "2026-03-01", "Text");
    page("/presse/intern/1", "2026-03-01", "Text");
    named.put("https://anderswo.example/presse/1", "2026-03-01");
    pages.put("/robots.txt", Answer.of("text/plain", "User-agent: *\nDisallow: /presse/intern/\n"));

    source(20).harvest();

    assertThat(site.asked()).containsExactly("/robots.txt", "/sitemap.xml", "/presse/1");
  }

  @Test
  void whereTheRulesCannotBeHadNothingIsRead() {
    pages.put("/robots.txt", new Answer(500, new byte[0], Map.of()));

    Seen seen = source(20).attempt();

    assertThat(seen.outcome()).isEqualTo("failed");
    assertThat(seen.reason()).startsWith("Die robots.txt ist nicht zu bekommen");
    assertThat(site.asked()).containsExactly("/robots.txt");
  }

  @Test
  void anIndexIsReadOneDeepAndAResumedRoundLosesNothing() {
    page("/presse/1", "2026-03-01", "Text");
    page("/presse/2", "2026-03-02", "Text");
    pages.put("/a.xml", xml(SitemapParserTest.urlset(url("/presse/1"))));
    pages.put("/b.xml", xml(SitemapParserTest.urlset(url("/presse/2"))));
    pages.put("/c.xml", xml(SitemapParserTest.index(sitemap("/a.xml", "2026-03-01"))));
    String index =
        sitemap("/a.xml", "2026-03-01")
            + sitemap("/b.xml", "2026-03-01")
            + sitemap("/c.xml", "2026-03-01");
    pages.put("/index.xml", xml(SitemapParserTest.index(index)));
    Harvesting harvesting = source("/index.xml", 20);
    harvesting.attempt();
    harvesting.attempt();
    harvesting.dieWhileReading();
    Seen deep = harvesting.attempt();
    Seen tooDeep = harvesting.attempt();
    harvesting.harvest();

    assertThat(deep.reason())
        .isEqualTo("Die Sitemap nennt 1 passende Seiten. Weitere Sitemaps folgen.");
    assertThat(tooDeep.outcome()).isEqualTo("quarantined");
    assertThat(tooDeep.reason()).endsWith("so tief wird nicht gelesen.");
    assertThat(headlines()).containsExactly("Titel /presse/2", "Titel /presse/1");
  }

  @Test
  void aPageThatCannotBeHadKeepsNoOtherFromBeingRead() {
    page("/presse/1", "2026-03-01", "Text");
    page("/presse/2", "2026-03-02", "Text");
    page("/presse/3", "2026-03-03", "Text");
    page("/presse/4", "2026-03-04", "Text");
    pages.put("/presse/2", new Answer(500, new byte[0], Map.of()));
    pages.put("/presse/3", Answer.of("application/pdf", "%PDF"));
    pages.put("/presse/4", Answer.of("text/html", "x".repeat(3 << 20)));
    Harvesting harvesting = source(20);

    List<String> outcomes = new java.util.ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Seen seen = harvesting.attempt();
      outcomes.add(seen.outcome());
    }

    assertThat(outcomes)
        .containsExactly(
            "unchanged",
            "quarantined",
            "quarantined",
            "failed",
            "changed",
            "failed",
            "quarantined");
    assertThat(headlines()).containsExactly("Titel /presse/1");
    assertThat(harvesting.untilNext()).isBetween(AN_HOUR.minus(A_TENTH), AN_HOUR.plus(A_TENTH));
  }

  @Test
  void anUnchangedSitemapIsNotSentAgain() {
    page("/presse/1", "2026-03-01", "Text");
    Answer plain = xml(SitemapParserTest.urlset(urls()));
    site.answers(uri ->
        uri.getPath().equals("/sitemap.xml")
            ? new Answer(200, plain.body(), Map.of("ETag", "\"1\""))
            : pages.getOrDefault(uri.getPath(), Answer.NOT_FOUND));
    Harvesting harvesting = source(20);
    harvesting.harvest();

    Seen again = harvesting.harvest();

    assertThat(again.reason()).isEqualTo("Die Sitemap ist unverändert.");
  }

  private void page(String path, String modified, String text) {
    named.put(path, modified);
    pages.put(
        path,
        Answer.of(
            "text/html",
            PageDraftTest.page("Titel " + path, text).replaceFirst("<link [^>]*>", "")));
  }

  private String urls() {
    return named.keySet().stream().map(this::url).collect(Collectors.joining());
  }

  private String url(String path) {
    return "<url><loc>%s</loc><lastmod>%s</lastmod></url>"
        .formatted(path.startsWith("/") ? site.url(path) : path, named.get(path));
  }

  private String sitemap(String path, String modified) {
    return "<sitemap><loc>%s</loc><lastmod>%s</lastmod></sitemap>"
        .formatted(site.url(path), modified);
  }

  private static Answer xml(byte[] body) {
    return new Answer(200, body, Map.of("Content-Type", "application/xml"));
  }

  private List<String> headlines() {
    return workshop.events().stream().map(e -> String.valueOf(e.get("headline"))).toList();
  }

  private Harvesting source(int most) {
    return source("/sitemap.xml", most);
  }

  private Harvesting source(String path, int most) {
    return Harvesting.of(
        workshop,
        "{\"name\":\"S\",\"kind\":\"sitemap\",\"url\":\"%s\",\"sitemap\":{\"include\":\"/presse/\",\"most\":%d}}"
            .formatted(site.url(path), most));
  }
}
