package de.faktenstrom.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keeps our thesaurus free of SKOS faults.
class MigrationThesaurusTest {

  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final Vocabulary VOCABULARY = Vocabulary.migration();
  private static final List<Statement> STATEMENTS = Turtle.read(VOCABULARY.turtle(), "");

  @Test
  void hasFourToSixHundredConcepts() {
    assertThat(VOCABULARY.concepts()).hasSizeBetween(400, 600);
  }

  @Test
  void isPutTogetherOfAllItsFilesAndEachIsTurtleByItself() throws IOException {
    // Not the folder that was built: it keeps what has been removed here.
    Path folder = Path.of("src/main/resources/vocabulary/migration");
    List<String> parts = Files.readAllLines(folder.resolve("parts.txt"));

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of("parts.txt"), parts.stream().map(part -> part + ".ttl"))
                  .toList());
    }
    for (String part : parts) {
      String turtle = Files.readString(folder.resolve(part + ".ttl"));
      assertThat(STATEMENTS).as(part).containsAll(Turtle.read(turtle, ""));
      assertThat(turtle.lines().count()).as(part).isLessThanOrEqualTo(300);
    }
  }

  @Test
  void namesItsLicence() {
    assertThat(STATEMENTS)
        .anyMatch(statement ->
            statement.predicate().equals("http://purl.org/dc/terms/license")
                && statement
                    .object()
                    .equals(new Term.Iri("https://creativecommons.org/licenses/by/4.0/")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void givesEachConceptExactlyOnePreferredLabelALanguage(String language) {
    assertThat(VOCABULARY.concepts())
        .allSatisfy(concept ->
            assertThat(labels(concept, language, Label.Kind.PREFERRED))
                .as(concept.slug())
                .hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void neverGivesTwoConceptsOneLabel(String language) {
    List<String> all =
        VOCABULARY.concepts().stream()
            .flatMap(concept ->
                concept.labels().stream()
                    .filter(label -> label.language().equals(language))
                    .map(label -> label.text().toLowerCase(Locale.ROOT)))
            .toList();

    assertThat(all).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void saysOfEachConceptInOneSentenceWhenToTakeIt(String language) {
    Map<String, List<String>> notes =
        relations("scopeNote").stream()
            .filter(s -> language.equals(((Term.Literal) s.object()).language()))
            .collect(
                Collectors.groupingBy(
                    s -> uri(s.subject()),
                    Collectors.mapping(
                        s -> ((Term.Literal) s.object()).text(), Collectors.toList())));

    assertThat(notes.keySet()).isEqualTo(VOCABULARY.byUri().keySet());
    assertThat(notes)
        .allSatisfy((uri, texts) -> {
          assertThat(texts).as(uri).hasSize(1);
          assertThat(texts.getFirst()).as(uri).matches("\\S.{15,200}\\.");
        });
  }

  @Test
  void hasLabelsWithoutStraySpaceAndOnlyInGermanOrEnglish() {
    assertThat(VOCABULARY.concepts().stream().flatMap(concept -> concept.labels().stream()))
        .allSatisfy(label -> {
          assertThat(label.text()).isEqualTo(label.text().strip()).isNotEmpty();
          assertThat(label.text()).doesNotContain("  ");
          assertThat(label.language()).isIn("de", "en");
        });
  }

  @Test
  void hasSlugsThatFitIntoAnAddress() {
    List<String> slugs = VOCABULARY.concepts().stream().map(Concept::slug).toList();

    assertThat(slugs).doesNotHaveDuplicates();
    assertThat(slugs).allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(VOCABULARY.concepts())
        .allMatch(c -> c.uri().equals("https://w3id.org/faktenstrom/thema/" + c.slug()));
  }

  @Test
  void refersOnlyToConceptsItHas() {
    Set<String> known = VOCABULARY.byUri().keySet();

    assertThat(relations("broader", "narrower", "related"))
        .allSatisfy(statement -> {
          assertThat(known).contains(uri(statement.subject()), uri(statement.object()));
          assertThat(statement.subject()).isNotEqualTo(statement.object());
        });
  }

  @Test
  void hasNoCycleOfBroaderConcepts() {
    Map<String, Concept> byUri = VOCABULARY.byUri();

    assertThat(VOCABULARY.concepts())
        .allSatisfy(concept -> assertThat(ancestors(concept, byUri)).doesNotContain(concept.uri()));
  }

  @Test
  void namesBroaderConceptsBeforeNarrowerOnes() {
    List<String> order = VOCABULARY.concepts().stream().map(Concept::uri).toList();

    assertThat(VOCABULARY.concepts())
        .allSatisfy(concept ->
            assertThat(concept.broader())
                .as(concept.slug())
                .allMatch(parent -> order.indexOf(parent) < order.indexOf(concept.uri())));
  }

  @Test
  void relatesBothWaysAndNeverAnAncestor() {
    Map<String, Concept> byUri = VOCABULARY.byUri();
    List<Statement> related = relations("related");

    assertThat(related).isNotEmpty();
    assertThat(related)
        .allSatisfy(statement -> {
          assertThat(STATEMENTS)
              .contains(
                  new Statement(statement.object(), statement.predicate(), statement.subject()));
          assertThat(ancestors(byUri.get(uri(statement.subject())), byUri))
              .doesNotContain(uri(statement.object()));
        });
  }

  @Test
  void callsExactlyThoseTopConceptsThatHaveNoBroaderOne() {
    Set<String> declared =
        relations("hasTopConcept").stream()
            .map(statement -> uri(statement.object()))
            .collect(Collectors.toSet());

    Set<String> roots =
        VOCABULARY.concepts().stream()
            .filter(concept -> concept.broader().isEmpty())
            .map(Concept::uri)
            .collect(Collectors.toSet());

    assertThat(declared).isEqualTo(roots);
    assertThat(relations("topConceptOf").stream().map(s -> uri(s.subject())))
        .containsExactlyInAnyOrderElementsOf(roots);
    assertThat(relations("topConceptOf", "inScheme").stream().map(s -> uri(s.subject())))
        .containsExactlyInAnyOrderElementsOf(VOCABULARY.byUri().keySet());
  }

  private static List<String> labels(Concept concept, String language, Label.Kind kind) {
    return concept.labels().stream()
        .filter(label -> label.language().equals(language) && label.kind() == kind)
        .map(Label::text)
        .toList();
  }

  private static List<Statement> relations(String... names) {
    Set<String> predicates = Stream.of(names).map(name -> SKOS + name).collect(Collectors.toSet());
    return STATEMENTS.stream().filter(s -> predicates.contains(s.predicate())).toList();
  }

  private static String uri(Term term) {
    return ((Term.Iri) term).value();
  }

  private static Set<String> ancestors(Concept concept, Map<String, Concept> byUri) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(concept.broader());
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (seen.add(next)) {
        open.addAll(byUri.get(next).broader());
      }
    }
    return seen;
  }
}
