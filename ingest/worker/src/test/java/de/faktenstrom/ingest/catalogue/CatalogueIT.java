package de.faktenstrom.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import de.faktenstrom.ingest.PlayedSite;
import de.faktenstrom.ingest.PlayedSite.Answer;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Harvesting;
import de.faktenstrom.ingest.source.Harvesting.Seen;
import de.faktenstrom.ingest.web.RefusedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueIT {

  private final Workshop workshop = new Workshop();
  private final PlayedSite site = new PlayedSite();
  private final CkanCatalogue catalogue = new CkanCatalogue();

  @AfterEach
  void close() {
    site.close();
    workshop.close();
  }

  @Test
  void aDatasetBecomesAnItemForReview() {
    catalogue.put("a1", "2026-03-01T10:00:00.123456", "Einbürgerungen");
    Harvesting harvesting = ckan();

    Seen seen = harvesting.harvest();

    assertThat(seen.reason())
        .isEqualTo(
            "Seite 1: 1 Datensatz, davon 1 neu und 0 geändert. Damit ist die Liste zu Ende.");
    Map<String, Object> item = item();
    assertThat(item)
        .contains(
            entry("external_id", "a1"),
            entry("kind", "table"),
            entry("trust", "review"),
            entry("headline", "Einbürgerungen"),
            entry("teaser", "Einbürgerungen nach Ländern. Jährlich."),
            entry("link", site.url("/dataset/name-a1")));
    assertThat(String.valueOf(item.get("body")))
        .startsWith("<p>Einbürgerungen nach Ländern.</p>")
        .contains("<dt>Herausgeber</dt><dd>Statistisches Bundesamt</dd>")
        .contains("<dt>Lizenz</dt><dd>http://dcat-ap.de/def/licenses/dl-by-de/2.0</dd>")
        .contains("<dt>Zeitraum</dt><dd>01.01.2020 bis 31.12.2024</dd>")
        .contains("<a href=\"https://daten.example/a.csv\">Tabelle &lt;2024&gt;</a> (CSV)");
    assertThat(site.asked())
        .containsExactly(
            "/api/3/action/package_search?sort=metadata_modified%20desc&rows=100&start=0&fq=groups%3Asoci");
  }

  @Test
  void aMereStampIsNoVersionAndAChangeIs() {
    catalogue.put("a1", "2026-03-01T10:00:00", "Einbürgerungen");
    Harvesting harvesting = ckan();
    harvesting.harvest();
    catalogue.put("a1", "2026-03-09T10:00:00", "Einbürgerungen");
    harvesting.harvest();
    long stamped = workshop.count("ingest.item_version");
    catalogue.put("a1", "2026-03-09T11:00:00", "Einbürgerungen 2024");
    harvesting.harvest();

    assertThat(stamped).isEqualTo(1);
    assertThat(workshop.events()).extracting(e -> e.get("version")).containsExactly(1, 2);
  }

  @Test
  void aListIsReadPageByPageAndNothingIsLostWhenADatasetIsDeletedMeanwhile() {
    fill(250);
    Harvesting harvesting = ckan();
    harvesting.attempt();
    catalogue.remove("d249");
    catalogue.remove("d248");

    Seen last = harvesting.harvest();

    assertThat(last.reason()).startsWith("Seite 3: ");
    assertThat(workshop.count("ingest.item")).isEqualTo(250);
  }

  @Test
  void goesOnAtTheSamePageAfterAFailureAndARestart() {
    fill(250);
    Harvesting harvesting = ckan();
    harvesting.attempt();
    harvesting.dieWhileReading();
    site.answers(_ -> new Answer(503, new byte[0], Map.of()));
    Seen failed = harvesting.attempt();
    site.answers(catalogue);
    site.forget();
    harvesting.harvest();

    assertThat(failed.outcome()).isEqualTo("failed");
    assertThat(site.asked().getFirst()).contains("start=90&");
    assertThat(workshop.count("ingest.item")).isEqualTo(250);
    assertThat(workshop.events()).hasSize(250);
  }

  @Test
  void stopsWhereAllIsKnown() {
    fill(250);
    Harvesting harvesting = ckan();
    harvesting.harvest();
    site.forget();
    catalogue.put("neu", "2026-03-09T12:00:00", "Neu");

    Seen seen = harvesting.harvest();

    assertThat(seen.reason())
        .isEqualTo(
            "Seite 1: 100 Datensätze, davon 1 neu und 0 geändert. Alles Ältere ist schon bekannt.");
    assertThat(site.asked()).hasSize(1);
  }

  @Test
  void aCatalogueThatGivesThePageAgainIsNotAskedForEver() {
    fill(250);
    site.answers(_ -> catalogue.apply(java.net.URI.create("/?start=0")));
    Harvesting harvesting = source();
    harvesting.attempt();

    Seen seen = harvesting.attempt();

    assertThat(seen.outcome()).isEqualTo("failed");
    assertThat(seen.reason()).isEqualTo(Sentences.LOOP);
    assertThat(harvesting.untilNext().toHours()).isGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|<html>Wartung</html>|Die Antwort ist eine Webseite und nicht die Schnittstelle von CKAN.",
        "200|{\"success\":true,\"result\":{\"count\":9,\"results\":[{\"id\":\"a|Die Antwort ist kein vollständiges JSON.",
        "200|{\"success\":false,\"error\":{\"message\":\"Search error\"}}|Der Katalog lehnt die Anfrage ab. Er schreibt: Search error",
        "409|{\"success\":false,\"error\":{\"message\":\"Bad fq\"}}|Der Server antwortete mit 409: keine brauchbare Antwort. Der Katalog lehnt die Anfrage ab. Er schreibt: Bad fq",
        "200|{\"success\":true}|In der Antwort fehlt die Liste der Datensätze (result.results)."
      })
  void whatIsNoAnswerIsSaidAndLeavesNothing(int status, String body, String reason) {
    site.answers(
        _ -> new Answer(status, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of()));
    Harvesting harvesting = source();

    Seen seen = harvesting.attempt();

    assertThat(seen.outcome()).isEqualTo("failed");
    assertThat(seen.reason()).isEqualTo(reason);
    assertThat(workshop.count("ingest.item")).isZero();
  }

  @Test
  void aPageThatIsTooLargeIsSaidWithItsLimit() {
    site.answers(_ -> new Answer(200, new byte[17 << 20], Map.of()));
    Harvesting harvesting = source();

    Seen seen = harvesting.attempt();

    assertThat(seen.reason())
        .isEqualTo("Die Antwort ist größer als 16 MB und wurde nicht gelesen.");
  }

  @Test
  void readsDcatPageByPage() {
    site.answers(uri ->
        Answer.of(
            "text/turtle",
            uri.getPath().equals("/catalog.ttl")
                ? DcatTest.turtle("1", "Eins") + DcatTest.next(site.url("/page2.ttl"))
                : DcatTest.turtle("2", "Zwei")));
    Harvesting harvesting =
        Harvesting.of(
            workshop,
            "{\"name\":\"D\",\"kind\":\"catalogue\",\"url\":\"%s\"}"
                .formatted(site.url("/catalog.ttl")));

    Seen seen = harvesting.harvest();
    harvesting.harvest();

    assertThat(seen.reason()).startsWith("Seite 2: 1 Datensatz");
    assertThat(workshop.events())
        .extracting(e -> e.get("headline"))
        .containsExactly("Eins", "Zwei");
  }

  @Test
  void readsJsonLdPageByPage() {
    site.answers(uri ->
        Answer.of(
            "application/ld+json",
            uri.getQuery() == null ? LinkedJsonTest.EXPANDED : LinkedJsonTest.PREFIXED));
    Harvesting harvesting =
        Harvesting.of(
            workshop,
            "{\"name\":\"D\",\"kind\":\"catalogue\",\"url\":\"%s\"}"
                .formatted(site.url("/catalog.jsonld")));

    Seen seen = harvesting.harvest();

    assertThat(seen.reason()).startsWith("Seite 2: 1 Datensatz, davon 1 neu");
    assertThat(workshop.count("ingest.item")).isEqualTo(2);
  }

  @Test
  void anAddressThatSaysNothingNeedsItsFlavour() {
    assertThatThrownBy(() ->
            Harvesting.of(
                workshop,
                "{\"name\":\"K\",\"kind\":\"catalogue\",\"url\":\"https://daten.example/\"}"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().inGerman().toString()).contains("verrät nicht, ob"));
  }

  private void fill(int datasets) {
    for (int i = 0; i < datasets; i++) {
      catalogue.put("d" + i, "2026-02-%02dT10:%02d:00".formatted(1 + i / 10, i % 10), "Titel " + i);
    }
  }

  private Harvesting ckan() {
    site.answers(catalogue);
    return source();
  }

  private Harvesting source() {
    return Harvesting.of(
        workshop,
        """
        {"name":"K","kind":"catalogue","url":"%s","trust":"release",
         "catalogue":{"flavour":"ckan","query":"groups:soci"}}
        """
            .formatted(site.url("/")));
  }

  private Map<String, Object> item() {
    List<Map<String, Object>> rows =
        workshop.jdbc().sql("select * from ingest.item_version").query().listOfRows();
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }
}
