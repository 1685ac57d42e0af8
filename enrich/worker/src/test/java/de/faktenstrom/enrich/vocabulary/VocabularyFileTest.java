package de.faktenstrom.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyFileTest {

  private static final String TURTLE =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <urn:v:asyl> a skos:Concept ;
        skos:prefLabel "Asyl"@de, "Asylum"@en ; skos:altLabel "Asylrecht"@de ;
        skos:broader <urn:v:recht> ; skos:exactMatch <urn:gnd:1> .
      <urn:v:recht> a skos:Concept ; skos:prefLabel "Recht"@de .
      """;
  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:skos="http://www.w3.org/2004/02/skos/core#">
        <skos:Concept rdf:about="urn:v:asyl">
          <skos:prefLabel xml:lang="de">Asyl</skos:prefLabel>
          <skos:prefLabel xml:lang="en">Asylum</skos:prefLabel>
          <skos:altLabel xml:lang="de">Asylrecht</skos:altLabel>
          <skos:broader rdf:resource="urn:v:recht"/>
          <skos:exactMatch rdf:resource="urn:gnd:1"/>
        </skos:Concept>
        <skos:Concept rdf:about="urn:v:recht">
          <skos:prefLabel xml:lang="de">Recht</skos:prefLabel>
        </skos:Concept>
      </rdf:RDF>
      """;
  private static final String JSON_LD =
      """
      {"@context": {"skos": "http://www.w3.org/2004/02/skos/core#",
          "broader": {"@id": "skos:broader", "@type": "@id"},
          "exactMatch": {"@id": "skos:exactMatch", "@type": "@id"},
          "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
          "altLabel": {"@id": "skos:altLabel", "@language": "de"}},
       "@graph": [
         {"@id": "urn:v:asyl", "@type": "skos:Concept", "prefLabel": {"de": "Asyl", "en": "Asylum"},
          "altLabel": "Asylrecht", "broader": "urn:v:recht", "exactMatch": "urn:gnd:1"},
         {"@id": "urn:v:recht", "@type": "skos:Concept", "prefLabel": {"de": "Recht"}}]}
      """;

  @TempDir private Path directory;

  @Test
  void readsAnObjectOfLabels() throws IOException {
    Vocabulary vocabulary = read("{\"gnd:1\": \"Migration\", \"http://x/y#z\": \" Asyl \"}");

    assertThat(vocabulary.concepts())
        .extracting(Concept::uri)
        .containsExactly("gnd:1", "http://x/y#z");
    assertThat(vocabulary.concepts().get(1).slug()).isEqualTo("z");
    assertThat(vocabulary.concepts().get(1).labels())
        .containsExactly(new Label("Asyl", "de", Label.Kind.PREFERRED));
  }

  @Test
  void readsTurtle() throws IOException {
    Vocabulary vocabulary =
        read(
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                + "<urn:a> a skos:Concept ; skos:prefLabel 'Asylum'@en .");

    assertThat(vocabulary.concepts())
        .singleElement()
        .satisfies(concept -> assertThat(concept.preferred().en()).isEqualTo("Asylum"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":                | v is not JSON.
          {"a": ""}            | v has something else than a label for a; a JSON object uri → label is expected.
          {"@graph": []}       | v has no concept with a label.
          [{"@type": 7}]       | v cannot be read (not JSON-LD, or with a context of somewhere else).
          {}                   | v has no concept with a label.
          <?xml version="1.0"?> | v cannot be read (not RDF/XML, line 1).
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/> | v has no concept with a label.
          <!DOCTYPE a [<!ENTITY x "y">]><a/> | v cannot be read (not RDF/XML, line 1).
          """)
  void saysWhyItIsNoVocabulary(String text, String why) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(VocabularyFault.class).hasMessage(why);
  }

  @Test
  void saysWhereItCeasesToBeTurtle() {
    assertThatThrownBy(() -> read("@prefix a: <urn:a> .\n<urn:x> a"))
        .isInstanceOf(VocabularyFault.class)
        .hasMessageStartingWith("v cannot be read (Turtle, line 2: ");
  }

  @Test
  void readsRdfXmlAndJsonLdAsItReadsTurtle() throws IOException {
    Vocabulary turtle = read(TURTLE);

    assertThat(read(XML)).isEqualTo(new Vocabulary(turtle.concepts(), "", turtle.matches()));
    assertThat(read(JSON_LD)).isEqualTo(new Vocabulary(turtle.concepts(), "", turtle.matches()));
    assertThat(turtle.matches()).containsExactly(entry("urn:gnd:1", "urn:v:asyl"));
  }

  @Test
  void takesSeveralTogether() throws IOException {
    Path own = Files.writeString(directory.resolve("own"), TURTLE);
    Path other =
        Files.writeString(
            directory.resolve("other"), "{\"urn:v:asyl\": \"Asylwesen\", \"u:b\": \"Bildung\"}");

    Vocabulary both = VocabularyFile.read(List.of(own, other));

    assertThat(both.concepts())
        .extracting(Concept::uri)
        .containsExactly("urn:v:asyl", "urn:v:recht", "u:b");
    assertThat(both.concepts().getFirst().labels())
        .extracting(Label::text)
        .containsExactly("Asyl", "Asylum", "Asylrecht", "Asylwesen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": \"%s\", \"@id\": \"urn:a\", \"prefLabel\": \"A\"}",
        "{\"@context\": {\"@import\": \"%s\"}, \"@id\": \"urn:a\", \"prefLabel\": \"A\"}",
        "<?xml version='1.0'?><!DOCTYPE r SYSTEM '%s'><r/>",
        "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY e SYSTEM '%s'>]><r>&e;</r>"
      })
  void opensNothingThatADocumentNames(String document) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";

      assertThatThrownBy(() -> read(document.formatted(address)))
          .isInstanceOf(VocabularyFault.class)
          .hasMessageStartingWith("v cannot be read (not ");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void givesUpOnWhatIsNestedTooDeeply() {
    String deep = "[{\"@graph\":".repeat(100_000);

    assertThatThrownBy(() -> read(deep)).isInstanceOf(VocabularyFault.class);
  }

  private Vocabulary read(String text) throws IOException {
    return VocabularyFile.read(Files.writeString(directory.resolve("v"), text));
  }
}
