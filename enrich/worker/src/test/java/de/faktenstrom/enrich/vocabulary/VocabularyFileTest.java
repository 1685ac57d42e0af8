package de.faktenstrom.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyFileTest {

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
          {"@graph": []}       | v has something else than a label for @graph; a JSON object uri → label is expected.
          {}                   | v has no concept with a label.
          <?xml version="1.0"?> | v is RDF/XML; give SKOS in Turtle, or a JSON object uri → label.
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

  private Vocabulary read(String text) throws IOException {
    return VocabularyFile.read(Files.writeString(directory.resolve("v"), text));
  }
}
