package de.faktenstrom.citation.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.citation.Language;
import de.faktenstrom.citation.Name;
import de.faktenstrom.citation.Table;
import de.faktenstrom.citation.Work;
import de.undercouch.citeproc.BibliographyFileReader;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Records read back by readers that are not ours.
class ExportTest {

  private static final Work TABLE =
      new Table(
              "urn:uuid:0195f5a2-7a51-7c1e-8f0d-3a2b1c4d5e6f",
              "Statistisches Bundesamt (Destatis)",
              "Schutzsuchende: Deutschland",
              "de",
              "12531-0043",
              4,
              Instant.parse("2026-03-27T12:13:00Z"),
              "ab".repeat(32),
              "https://www-genesis.destatis.de/datenbank/online/table/12531-0043",
              "dl-de/by-2-0")
          .work(Language.DE);
  private static final Work ARTICLE =
      Work.of("article-journal", "müller2023")
          .with("title", "Kosten & Nutzen: 50 % der {Fälle} kosten $5_000 #1")
          .with(
              "author",
              List.of(
                  new Name.Person("Berg", "Anna", "van den").variables(),
                  new Name.Person("Sánchez Ruiz", "María", null).variables(),
                  new Name.Institution("Statistikamt & Söhne").variables()))
          .with("container-title", "Zeitschrift für Soziologie")
          .with("volume", "52")
          .with("issue", "3")
          .with("page", "201-219")
          .with("DOI", "10.1515/zfsoz_2023")
          .dated("issued", 2023, 9, 5);

  @Nested
  class Bib {

    @Test
    void writesATableWithWhatPinsIt() {
      assertThat(Bibtex.of(TABLE))
          .isEqualTo(
              """
              @misc{urn-uuid-0195f5a2-7a51-7c1e-8f0d-3a2b1c4d5e6f-4,
                author = {{Statistisches Bundesamt (Destatis)}},
                title = {{Schutzsuchende: Deutschland}},
                number = {12531-0043},
                type = {Datensatz},
                version = {4},
                publisher = {Statistisches Bundesamt (Destatis)},
                year = {2026},
                date = {2026},
                url = {https://www-genesis.destatis.de/datenbank/online/table/12531-0043},
                urldate = {2026-03-27},
                langid = {ngerman},
                note = {Retrieved 2026-03-27T12:13:00Z, SHA-256 %s},
              }
              """
                  .formatted("ab".repeat(32)));
    }

    @Test
    void isReadBackAsItWas() throws IOException {
      CSLItemData read = read(Bibtex.of(ARTICLE), "works.bib");

      assertThat(read.getTitle()).isEqualTo(ARTICLE.text("title"));
      assertThat(read.getContainerTitle()).isEqualTo("Zeitschrift für Soziologie");
      assertThat(read.getPage()).isEqualTo("201-219");
      assertThat(read.getAuthor()).hasSize(3);
      assertThat(read.getAuthor()[0].getFamily()).isEqualTo("Berg");
      assertThat(read.getAuthor()[0].getNonDroppingParticle()).isEqualTo("van den");
      assertThat(read.getAuthor()[1].getFamily()).isEqualTo("Sánchez Ruiz");
    }

    @Test
    void keepsNamesWholeThatHoldWhatPartsThem() {
      Work work =
          Work.of("book", "a")
              .with(
                  "author",
                  List.of(
                      new Name.Institution("Amt and Sons").variables(),
                      new Name.Person("Meyer zu Natrup", "Friederike", null).variables()));

      assertThat(Bibtex.of(work))
          .contains("author = {{Amt and Sons} and {Meyer zu Natrup}, Friederike},");
    }

    @ParameterizedTest
    @ValueSource(strings = {"} , evil = {x", "\\input{/etc/passwd}", "a\nb", "%", "{", "^~"})
    void keepsEverySignWithinItsField(String title) {
      String entry = Bibtex.of(Work.of("webpage", "a").with("title", title).with("URL", title));

      assertThat(entry.lines()).hasSize(4);
      assertThat(entry.replaceAll("\\\\[{}]", "").chars().filter(sign -> sign == '{').count())
          .isEqualTo(entry.replaceAll("\\\\[{}]", "").chars().filter(sign -> sign == '}').count());
      assertThat(entry).doesNotContain("\\input");
    }
  }

  @Nested
  class ReferenceManager {

    @Test
    void isReadBackAsItWas() throws IOException {
      CSLItemData read = read(Ris.of(ARTICLE), "works.ris");

      assertThat(read.getTitle()).isEqualTo(ARTICLE.text("title"));
      assertThat(read.getVolume()).isEqualTo("52");
      assertThat(read.getAuthor()[1].getGiven()).isEqualTo("María");
      assertThat(read.getDOI()).isEqualTo("10.1515/zfsoz_2023");
      assertThat(read.getAuthor()).hasSize(3);
      assertThat(read.getIssued().getRaw() + read.getIssued().getLiteral()).contains("2023");
    }

    @Test
    void writesATableWithWhatPinsIt() {
      assertThat(Ris.of(TABLE).lines().toList())
          .startsWith("TY  - DATA", "AU  - Statistisches Bundesamt (Destatis)")
          .contains("M1  - 12531-0043", "ET  - 4", "Y2  - 2026/03/27")
          .contains("N1  - Retrieved 2026-03-27T12:13:00Z, SHA-256 " + "ab".repeat(32))
          .endsWith("ER  - ");
    }

    @Test
    void letsNoValueBeginAnotherTag() {
      Work work = new Work(java.util.Map.of("id", "a", "type", "book", "title", "a\r\nER  - \nb"));

      assertThat(Ris.of(work).lines()).hasSize(3);
    }
  }

  @Test
  void speaksSchemaOrg() {
    JsonNode said = JsonMapper.builder().build().readTree(SchemaOrg.of(TABLE));

    assertThat(said.at("/@type").asString()).isEqualTo("Dataset");
    assertThat(said.at("/identifier").asString()).isEqualTo("12531-0043");
    assertThat(said.at("/author/0/name").asString()).startsWith("Statistisches");
    assertThat(said.at("/distribution/sha256").asString()).isEqualTo("ab".repeat(32));
    assertThat(said.at("/distribution/dateModified").asString()).isEqualTo("2026-03-27T12:13:00Z");
  }

  @Test
  void speaksDcatAp() throws IOException {
    Model model = new org.eclipse.rdf4j.model.impl.LinkedHashModel();
    TurtleParser parser = new TurtleParser();
    parser.setRDFHandler(new StatementCollector(model));

    parser.parse(new StringReader(DcatAp.of(TABLE)), "");

    assertThat(objects(model, DCAT.ACCESS_URL.stringValue())).contains("/table/12531-0043");
    assertThat(objects(model, DCTERMS.LICENSE.stringValue()))
        .isEqualTo("http://dcat-ap.de/def/licenses/dl-by-de/2.0");
    assertThat(objects(model, "http://spdx.org/rdf/terms#checksumValue"))
        .isEqualTo("ab".repeat(32));
    assertThat(objects(model, DCAT.NAMESPACE + "version")).isEqualTo("4");
    assertThat(objects(model, DCTERMS.TITLE.stringValue()))
        .isEqualTo("Schutzsuchende: Deutschland");
    assertThatThrownBy(() -> DcatAp.of(ARTICLE)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String objects(Model model, String property) {
    return model.stream()
        .filter(statement -> statement.getPredicate().stringValue().equals(property))
        .map(statement -> statement.getObject().stringValue())
        .collect(Collectors.joining(" "));
  }

  private static CSLItemData read(String text, String file) throws IOException {
    var works =
        new BibliographyFileReader()
            .readBibliographyFile(new ByteArrayInputStream(text.getBytes(UTF_8)), file);
    return works.retrieveItem(works.getIds().iterator().next());
  }
}
