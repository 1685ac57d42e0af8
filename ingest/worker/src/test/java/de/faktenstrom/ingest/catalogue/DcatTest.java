package de.faktenstrom.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.catalogue.Dataset.Coverage;
import de.faktenstrom.ingest.catalogue.Dataset.Distribution;
import de.faktenstrom.ingest.catalogue.Reply.Page;
import de.faktenstrom.ingest.catalogue.Reply.Unreadable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DcatTest {

  private static final URI URL = URI.create("https://daten.example/catalog.ttl");

  static String turtle(String id, String title) {
    return """
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
    <https://daten.example/dataset/%1$s> a dcat:Dataset ;
      dct:identifier "%1$s" ;
      dct:title "English"@en, "%2$s"@de ;
      dct:description "Zahlen <b>nach</b> Ländern" ;
      dct:publisher [ a foaf:Organization ; foaf:name "Statistikamt" ] ;
      dct:temporal [ dcat:startDate "2020-01-01"^^xsd:date ; dcat:endDate "2024-12-31"^^xsd:date ] ;
      dct:modified "2026-03-01T10:00:00Z"^^xsd:dateTime ;
      dcat:keyword "Migration" ;
      dcat:distribution <https://daten.example/f/2>, <https://daten.example/f/1> .
    <https://daten.example/f/2> dcat:accessURL <https://daten.example/2.xlsx> ;
      dct:format <http://publications.europa.eu/resource/authority/file-type/XLSX> .
    <https://daten.example/f/1> dct:title "Datei" ; dcat:downloadURL <https://daten.example/1.csv> ;
      dct:license <http://dcat-ap.de/def/licenses/cc-zero> ; dcat:mediaType "text/csv" .
    """
        .formatted(id, title);
  }

  static String next(String url) {
    return "<https://daten.example/p> a hydra:PartialCollectionView ; hydra:next <%s> ."
        .formatted(url);
  }

  @Test
  void readsADatasetOfDcatAp() {
    Page page = (Page) read(turtle("17", "Einbürgerungen"));

    assertThat(page.datasets())
        .containsExactly(
            new Dataset(
                "https://daten.example/dataset/17",
                "Einbürgerungen",
                "Zahlen <b>nach</b> Ländern",
                "Statistikamt",
                List.of("http://dcat-ap.de/def/licenses/cc-zero"),
                new Coverage("2020-01-01", "2024-12-31"),
                List.of(
                    new Distribution("Datei", "https://daten.example/1.csv", "CSV"),
                    new Distribution(null, "https://daten.example/2.xlsx", "XLSX")),
                "https://daten.example/dataset/17",
                null,
                List.of("Migration"),
                null,
                Instant.parse("2026-03-01T10:00:00Z")));
    assertThat(page.next()).isNull();
  }

  @Test
  void anIdentifierForTheWholeWorldIsTheDatasetsName() {
    Page page = (Page) read(turtle("urn:x:17", "Titel").replace("dataset/urn:x:17", "dataset/17"));

    assertThat(page.datasets()).extracting(Dataset::id).containsExactly("urn:x:17");
  }

  @Test
  void readsRdfXmlWithTheOldNameOfPages() {
    String xml =
        """
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
          xmlns:dct="http://purl.org/dc/terms/" xmlns:hydra="http://www.w3.org/ns/hydra/core#">
          <dcat:Dataset rdf:about="https://daten.example/d/1"><dct:title>Titel</dct:title></dcat:Dataset>
          <hydra:PagedCollection rdf:about="https://daten.example/catalog.rdf?page=1">
            <hydra:nextPage>https://daten.example/catalog.rdf?page=2</hydra:nextPage>
            <hydra:totalItems>101</hydra:totalItems>
          </hydra:PagedCollection>
        </rdf:RDF>
        """;

    Page page = (Page) read(xml);

    assertThat(page.datasets()).extracting(Dataset::title).containsExactly("Titel");
    assertThat(page.next()).isEqualTo("https://daten.example/catalog.rdf?page=2");
    assertThat(page.total()).isEqualTo(101);
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThat(read("<html><body>Wartung</body></html>")).isInstanceOf(Unreadable.class);
    assertThat(read(turtle("1", "A").substring(0, 700))).isInstanceOf(Unreadable.class);
    assertThat(read("@prefix a: <http://a/> ."))
        .isEqualTo(new Unreadable("Die Antwort beschreibt keinen Datensatz (dcat:Dataset)."));
    assertThat(read(turtle("1", "A") + next("https://anderswo.example/2")))
        .isEqualTo(
            new Unreadable(
                "Die nächste Seite der Liste liegt auf einem anderen Rechner und wird nicht gelesen."));
  }

  @Test
  void readsNothingFromOutside() {
    String xml =
        """
        <?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hostname">]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/"
          xmlns:dcat="http://www.w3.org/ns/dcat#">
          <dcat:Dataset rdf:about="https://daten.example/d/1"><dct:title>a&e;b</dct:title></dcat:Dataset>
        </rdf:RDF>
        """;

    assertThat(read(xml)).isInstanceOf(Unreadable.class);
  }

  @Test
  void bracketsWithoutEndAreRefused() {
    String deep = "<http://a> <http://b> " + "[ <http://b> ".repeat(500_000);

    assertThat(read(deep)).isInstanceOf(Unreadable.class);
  }

  @Test
  void aPageOfTooManyStatementsIsRefused() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i <= Graph.MOST_STATEMENTS; i++) {
      many.append("<http://a> <http://b> ").append(i).append(" .\n");
    }

    assertThat(read(many.toString()))
        .isEqualTo(new Unreadable("Die Seite hat mehr als 300000 Aussagen."));
  }

  private static Reply read(String document) {
    return Dcat.read(document.getBytes(StandardCharsets.UTF_8), URL);
  }
}
