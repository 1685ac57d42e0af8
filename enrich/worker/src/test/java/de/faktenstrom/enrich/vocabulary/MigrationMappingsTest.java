package de.faktenstrom.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What our thesaurus says about the concepts of others (SKOS Reference, section 10).
class MigrationMappingsTest {

  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final List<Statement> STATEMENTS =
      Turtle.read(Vocabulary.migration().turtle(), "");

  /// The vocabularies mapped to, how their addresses look, and a file that has them.
  private enum Scheme {
    GND("https://d-nb.info/gnd/", "[0-9]+-?[0-9X]", "gnd-labels-de.json"),
    STW("http://zbw.eu/stw/descriptor/", "[0-9]{5}-[0-9]", "stw-skos.ttl"),
    MEDIA_TOPICS(
        "http://cv.iptc.org/newscodes/mediatopic/", "[0-9]{8}", "iptc-mediatopics-2019.json");

    private final String base;
    private final Pattern local;
    private final String file;

    Scheme(String base, String local, String file) {
      this.base = base;
      this.local = Pattern.compile(local);
      this.file = file;
    }

    boolean has(String uri) {
      return uri.startsWith(base) && local.matcher(uri.substring(base.length())).matches();
    }
  }

  @Test
  void nameOnlyConceptsOfTheThreeVocabularies() {
    assertThat(mappings("exactMatch", "closeMatch"))
        .hasSizeGreaterThan(400)
        .allSatisfy(mapping ->
            assertThat(Stream.of(Scheme.values()).filter(scheme -> scheme.has(mapping.other())))
                .as(mapping.toString())
                .hasSize(1));
  }

  @Test
  void useNoOtherPropertyOfMapping() {
    assertThat(mappings("broadMatch", "narrowMatch", "relatedMatch", "mappingRelation")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void saySameOfOneConceptOfAVocabularyAtMostAndOfItToOneOfOursOnly(Scheme scheme) {
    List<Mapping> exact =
        mappings("exactMatch").stream().filter(mapping -> scheme.has(mapping.other())).toList();

    assertThat(exact).extracting(Mapping::own).isNotEmpty().doesNotHaveDuplicates();
    assertThat(exact).extracting(Mapping::other).doesNotHaveDuplicates();
  }

  @Test
  void neverSayBothSameAndNearlySame() {
    Map<String, List<String>> byPair = new HashMap<>();
    mappings("exactMatch", "closeMatch")
        .forEach(mapping ->
            byPair
                .computeIfAbsent(mapping.own() + " " + mapping.other(), _ -> new ArrayList<>())
                .add(mapping.property()));

    assertThat(byPair).allSatisfy((pair, properties) -> assertThat(properties).hasSize(1));
  }

  @ParameterizedTest
  @EnumSource
  void nameConceptsThatTheVocabularyHas(Scheme scheme) throws IOException {
    Path file =
        Path.of(System.getProperty("shared.data", "../shared/data"), "tagging", scheme.file);
    assumeTrue(Files.exists(file), "no foreign vocabulary at hand");
    String foreign = Files.readString(file);

    Set<String> unknown =
        mappings("exactMatch", "closeMatch").stream()
            .map(Mapping::other)
            .filter(scheme::has)
            .map(uri -> uri.substring(scheme.base.length()))
            .filter(local -> !foreign.contains(local))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(unknown).isEmpty();
  }

  private record Mapping(String own, String property, String other) {}

  private static List<Mapping> mappings(String... properties) {
    Set<String> wanted = Stream.of(properties).map(name -> SKOS + name).collect(Collectors.toSet());
    return STATEMENTS.stream()
        .filter(statement -> wanted.contains(statement.predicate()))
        .map(statement ->
            new Mapping(uri(statement.subject()), statement.predicate(), uri(statement.object())))
        .toList();
  }

  private static String uri(Term term) {
    return ((Term.Iri) term).value();
  }
}
