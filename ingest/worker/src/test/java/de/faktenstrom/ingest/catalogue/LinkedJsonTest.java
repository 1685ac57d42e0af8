package de.faktenstrom.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.catalogue.Reply.Page;
import de.faktenstrom.ingest.catalogue.Reply.Unreadable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The catalogue of [DcatTest] as JSON-LD; its Turtle tells what each form has to say.
class LinkedJsonTest {

  private static final URI URL = URI.create("https://daten.example/catalog.jsonld");

  /// As CKAN's DCAT extension writes it: prefixes, one graph.
  static final String PREFIXED =
      """
      {"@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
         "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#"},
       "@graph": [
        {"@id": "https://daten.example/dataset/17", "@type": "dcat:Dataset", "dct:identifier": "17",
         "dct:title": [{"@language": "en", "@value": "English"}, {"@language": "de", "@value": "Titel"}],
         "dct:description": "Zahlen <b>nach</b> Ländern", "dct:publisher": {"@id": "_:b1"},
         "dct:temporal": {"@id": "_:b2"}, "dcat:keyword": "Migration",
         "dct:modified": {"@type": "xsd:dateTime", "@value": "2026-03-01T10:00:00Z"},
         "dcat:distribution": [{"@id": "https://daten.example/f/2"}, {"@id": "https://daten.example/f/1"}]},
        {"@id": "_:b1", "@type": "foaf:Organization", "foaf:name": "Statistikamt"},
        {"@id": "_:b2", "dcat:startDate": {"@type": "xsd:date", "@value": "2020-01-01"},
         "dcat:endDate": {"@type": "xsd:date", "@value": "2024-12-31"}},
        {"@id": "https://daten.example/f/2", "dcat:accessURL": {"@id": "https://daten.example/2.xlsx"},
         "dct:format": {"@id": "http://publications.europa.eu/resource/authority/file-type/XLSX"}},
        {"@id": "https://daten.example/f/1", "dct:title": "Datei",
         "dcat:downloadURL": {"@id": "https://daten.example/1.csv"}, "dcat:mediaType": "text/csv",
         "dct:license": {"@id": "http://dcat-ap.de/def/licenses/cc-zero"}}]}
      """;

  /// As Jena writes it for data.europa.eu: every name explained, the context at the end.
  private static final String NAMED =
      """
      {"@graph": [
        {"@id": "https://daten.example/dataset/17", "@type": "http://www.w3.org/ns/dcat#Dataset", "identifier": "17",
         "title": [{"@language": "en", "@value": "English"}, {"@language": "de", "@value": "Titel"}],
         "description": "Zahlen <b>nach</b> Ländern", "publisher": "_:b0", "temporal": "_:b1", "keyword": "Migration",
         "modified": "2026-03-01T10:00:00Z", "distribution": ["https://daten.example/f/2", "https://daten.example/f/1"]},
        {"@id": "_:b0", "@type": "foaf:Organization", "name": "Statistikamt"},
        {"@id": "_:b1", "startDate": "2020-01-01", "endDate": "2024-12-31"},
        {"@id": "https://daten.example/f/2", "accessURL": "https://daten.example/2.xlsx", "format": "euft:XLSX"},
        {"@id": "https://daten.example/f/1", "title": "Datei", "downloadURL": "https://daten.example/1.csv",
         "license": "http://dcat-ap.de/def/licenses/cc-zero", "mediaType": "text/csv"}],
       "@context": {
        "identifier": {"@id": "http://purl.org/dc/terms/identifier"}, "title": {"@id": "http://purl.org/dc/terms/title"},
        "description": {"@id": "http://purl.org/dc/terms/description"}, "name": {"@id": "foaf:name"},
        "publisher": {"@id": "http://purl.org/dc/terms/publisher", "@type": "@id"},
        "temporal": {"@id": "http://purl.org/dc/terms/temporal", "@type": "@id"},
        "keyword": {"@id": "http://www.w3.org/ns/dcat#keyword"},
        "modified": {"@id": "http://purl.org/dc/terms/modified", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
        "distribution": {"@id": "http://www.w3.org/ns/dcat#distribution", "@type": "@id"},
        "startDate": {"@id": "dcat:startDate"}, "endDate": {"@id": "dcat:endDate"},
        "accessURL": {"@id": "dcat:accessURL", "@type": "@id"}, "downloadURL": {"@id": "dcat:downloadURL", "@type": "@id"},
        "format": {"@id": "http://purl.org/dc/terms/format", "@type": "@id"},
        "license": {"@id": "http://purl.org/dc/terms/license", "@type": "@id"},
        "mediaType": {"@id": "http://www.w3.org/ns/dcat#mediaType"}, "dcat": "http://www.w3.org/ns/dcat#",
        "euft": "http://publications.europa.eu/resource/authority/file-type/", "foaf": "http://xmlns.com/foaf/0.1/"}}
      """;

  /// Nested, with names for keywords, a vocabulary, texts by language, and addresses that are
  /// relative.
  private static final String NESTED =
      """
      {"@context": {"@version": 1.1, "@vocab": "http://www.w3.org/ns/dcat#", "@base": "https://daten.example/dataset/",
         "dct": "http://purl.org/dc/terms/", "id": "@id", "type": "@type",
         "title": {"@id": "dct:title", "@container": "@language"}, "issued": null},
       "type": "Catalog", "dataset": [{
         "dct:identifier": "17", "title": {"en": "English", "de": ["Titel"]}, "issued": "gestern",
         "dct:description": "Zahlen <b>nach</b> Ländern", "keyword": {"@set": ["Migration"]},
         "dct:publisher": {"http://xmlns.com/foaf/0.1/name": "Statistikamt"},
         "dct:temporal": {"startDate": "2020-01-01", "endDate": "2024-12-31"}, "dct:modified": "2026-03-01T10:00:00Z",
         "distribution": {"@list": [
           {"id": "../f/1", "dct:title": "Datei", "downloadURL": "https://daten.example/1.csv", "mediaType": "text/csv",
            "dct:license": {"id": "http://dcat-ap.de/def/licenses/cc-zero"}},
           {"accessURL": {"id": "../2.xlsx"},
            "dct:format": {"id": "http://publications.europa.eu/resource/authority/file-type/XLSX"}}]},
         "type": ["Dataset"], "id": "17"}]}
      """;

  static final String EXPANDED =
      """
      [{"@id": "https://daten.example/dataset/1", "@type": ["http://www.w3.org/ns/dcat#Dataset"],
        "http://purl.org/dc/terms/title": [{"@value": "Titel"}]},
       {"@type": ["http://www.w3.org/ns/hydra/core#PartialCollectionView"],
        "http://www.w3.org/ns/hydra/core#totalItems": [{"@value": 101}],
        "http://www.w3.org/ns/hydra/core#next": [{"@id": "/catalog.jsonld?page=2"}]}]
      """;

  private static Reply read(String document) {
    return Dcat.read(document.getBytes(StandardCharsets.UTF_8), URL);
  }

  @ParameterizedTest
  @ValueSource(strings = {PREFIXED, NAMED, NESTED, "\ufeff \n" + PREFIXED})
  void saysWhatTheTurtleSays(String document) {
    Reply turtle = Dcat.read(DcatTest.turtle("17", "Titel").getBytes(StandardCharsets.UTF_8), URL);

    assertThat(read(document)).isEqualTo(turtle).isInstanceOf(Page.class);
  }

  @Test
  void readsTheExpandedFormAndHowItGoesOn() {
    Page page = (Page) read(EXPANDED);

    assertThat(page.datasets()).extracting(Dataset::title).containsExactly("Titel");
    assertThat(page.next()).isEqualTo("https://daten.example/catalog.jsonld?page=2");
    assertThat(page.total()).isEqualTo(101);
  }

  @Test
  void namedGraphsAreTakenTogether() {
    String named =
        "{\"@graph\":[{\"@id\":\"urn:x:g\",\"@graph\":%s},{\"@id\":\"urn:x:h\"}]}"
            .formatted(EXPANDED);

    assertThat(((Page) read(named)).datasets()).hasSize(1);
  }

  @Test
  void aLanguageOfTheContextIsThatOfItsTexts() {
    String german =
        PREFIXED
            .replace("{\"@context\": {", "{\"@context\": {\"@language\": \"de\", ")
            .replace("{\"@language\": \"de\", \"@value\": \"Titel\"}", "\"Titel\"");

    assertThat(((Page) read(german)).datasets())
        .extracting(Dataset::title)
        .containsExactly("Titel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"https://daten.example/context.jsonld\"",
        "[{\"dcat\": \"http://www.w3.org/ns/dcat#\"}, \"file:///etc/hostname\"]",
        "{\"@import\": \"https://daten.example/context.jsonld\"}"
      })
  void aContextFromElsewhereIsNotFetched(String context) {
    assertThat(read("{\"@context\": %s, \"@graph\": %s}".formatted(context, EXPANDED)))
        .isEqualTo(
            new Unreadable(
                "Die Antwort nennt einen @context an einer Adresse; der wird nicht geladen."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"@graph": [{"@context": {"a": "b"}}]}                                        | @context
          [{"@context": {"a": "b"}}]                                                    | @context
          {"@id": "urn:x", "@reverse": {}}                                              | @reverse
          {"@context": {"a": {"@id": "urn:a", "@container": "@index"}}, "a": {"x": 1}}  | a
          {"@context": {"a": {"@id": "urn:a", "@context": {}}}, "a": {"x": 1}}          | a
          {"@context": {"a": {"@id": "urn:a", "@type": "@json"}}, "a": {"x": 1}}        | a
          """)
  void aFormThatIsNotReadIsNamed(String document, String name) {
    assertThat(read(document))
        .isEqualTo(
            new Unreadable(
                "Die Antwort schreibt „%s“ in einer Form von JSON-LD, die nicht gelesen wird."
                    .formatted(name)));
  }

  @Test
  void refusesWhatIsBroken() {
    assertThat(read(PREFIXED.substring(0, 700)))
        .isEqualTo(new Unreadable("Die Antwort ist kein wohlgeformtes JSON (Zeile 9)."));
    assertThat(read(PREFIXED + "{}"))
        .isEqualTo(new Unreadable("Hinter dem JSON der Antwort steht noch etwas."));
    assertThat(read("{\"success\": false}"))
        .isEqualTo(new Unreadable("Die Antwort beschreibt keinen Datensatz (dcat:Dataset)."));
  }

  @Test
  void namesThatExplainEachOtherInACircleMeanNothing() {
    String circle =
        "{\"@context\": {\"a\": \"b:x\", \"b\": \"a:y\", \"c\": \"c\"}, \"a\": 1, \"c\": 2, \"b:z\": 3}";

    assertThat(read(circle))
        .isEqualTo(new Unreadable("Die Antwort beschreibt keinen Datensatz (dcat:Dataset)."));
  }

  @Test
  void aPageOfTooMuchIsRefused() {
    assertThat(read("[" + "{},".repeat(LinkedJson.MOST_NODES) + "{}]"))
        .isEqualTo(new Unreadable("Die Seite hat mehr als 300000 Knoten."));
    assertThat(read("[{\"urn:a\": [" + "1,".repeat(Graph.MOST_STATEMENTS) + "1]}]"))
        .isEqualTo(new Unreadable("Die Seite hat mehr als 300000 Aussagen."));
    assertThat(read("{\"a\":".repeat(100_000)))
        .isEqualTo(
            new Unreadable("Die Antwort ist zu tief verschachtelt oder hat einen zu langen Text."));
    assertThat(read("{\"@context\": {" + "\"a\": {},".repeat(50_000) + "\"b\": {}}}"))
        .isEqualTo(new Unreadable("Der @context der Antwort ist zu groß."));
  }

  @Test
  void sixteenMegabytesOfEmptyNodesAreRefusedSoon() {
    String many = "{\"@context\": [" + "{},".repeat(5_000_000) + "{}]}";

    Instant before = Instant.now();
    Reply read = read(many);

    assertThat(read).isEqualTo(new Unreadable("Der @context der Antwort ist zu groß."));
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
  }

  /// Whatever of it arrives, there is an answer.
  @Property(tries = 500)
  void anyPieceOfADocumentIsAnswered(
      @ForAll @IntRange(max = 1800) int from, @ForAll @IntRange(max = 200) int length) {
    String cut =
        NAMED.substring(0, from) + NAMED.substring(Math.min(from + length, NAMED.length()));

    assertThat(read(cut)).isNotNull();
  }
}
