package de.faktenstrom.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.vocabulary.Concept;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaggerTest {

  private static final Tagger TAGGER = Tagger.of(Vocabulary.migration());

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatAnEditorWouldNameAndNothingOff(Case given) {
    List<Topic> topics = tag(given.language(), given.headline(), given.body());

    List<String> slugs = topics.stream().map(Topic::slug).toList();
    assertThat(slugs).as("%s", topics).containsAll(given.must());
    assertThat(slugs).as("%s", topics).doesNotContainAnyElementsOf(given.mustNot());
    assertThat(slugs).hasSizeLessThanOrEqualTo(8);
    if (given.must().isEmpty()) {
      assertThat(slugs).isEmpty();
    }
  }

  @Test
  void namesWhatIsAboveATopic() {
    List<Topic> topics = tag("de", "Überstellungen nach Italien", "");

    Topic italy =
        topics.stream().filter(topic -> topic.slug().equals("italien")).findFirst().orElseThrow();
    assertThat(italy.broader()).extracting(Topic.Heading::slug).contains("suedeuropa");
    assertThat(italy.headings().findFirst().orElseThrow().slug()).isEqualTo("italien");
  }

  @Test
  void endsWhereAVocabularyRunsInCircles() {
    var labels = new Topic.Labels("x", "x");
    List<Concept> circle =
        List.of(
            new Concept("urn:a", "a", labels, List.of(), List.of("urn:b", "urn:gone")),
            new Concept("urn:b", "b", labels, List.of(), List.of("urn:a")));

    assertThat(Ancestors.in(circle).apply(circle.getFirst()))
        .extracting(Topic.Heading::slug)
        .containsExactly("b");
  }

  @Test
  void isAskedOnlyForTopicsThatThereAre() throws IOException {
    assertThat(
            cases()
                .flatMap(given -> Stream.concat(given.must().stream(), given.mustNot().stream())))
        .isSubsetOf(Vocabulary.migration().concepts().stream().map(Concept::slug).toList());
  }

  @Test
  void saysWhereEachTopicStandsInCodePoints() {
    String headline = "😀 Einbürgerungszahlen";

    List<Topic> topics = tag("de", headline, "");

    assertThat(topics.getFirst().slug()).isEqualTo("einbuergerung");
    assertThat(topics.getFirst().passages())
        .containsExactly(new Passage("headline", 2, 21, "Einbürgerungszahlen"));
  }

  @Test
  void takesTheLongestLabel() {
    List<Topic> topics = tag("de", "Bundesamt für Migration und Flüchtlinge", "");

    assertThat(topics).extracting(Topic::slug).containsExactly("bamf");
  }

  @Test
  void doesNotReadOverTheBorderOfAClause() {
    List<Topic> topics = tag("de", "Er fuhr die Blaue. Karte und Kompass fehlten.", "");

    assertThat(topics).isEmpty();
  }

  @Test
  void ranksTheHeadlineOverTheBody() {
    List<Topic> topics = tag("de", "Kopftuch", "Die Moschee liegt am Fluss.");

    assertThat(topics).extracting(Topic::slug).containsExactly("kopftuch", "moscheen");
    assertThat(topics.getFirst().score()).isBetween(0.5, 1.0);
    assertThat(topics.getLast().score()).isLessThan(topics.getFirst().score());
  }

  @Test
  void namesOneMentionFarDownInALongReportNoTopic() {
    String filler = "Der Ausschuss beriet den Haushalt und vertagte den Punkt. ".repeat(120);

    List<Topic> topics = tag("de", "Aus dem Stadtrat", filler + "Auch die Moschee wurde erwähnt.");

    assertThat(topics).extracting(Topic::slug).doesNotContain("moscheen");
  }

  @Test
  void needsContextForWordsThatAreTooGeneral() {
    List<Topic> alone = tag("de", "Die Unterkunft war sauber", "");

    List<Topic> inContext = tag("de", "Die Unterkunft für Asylsuchende war sauber", "");

    assertThat(alone).isEmpty();
    assertThat(inContext).extracting(Topic::slug).contains("asylsuchende", "unterbringung");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "und", "tr"})
  void readsOtherLanguagesWithTheLabelsOfBoth(String language) {
    List<Topic> topics = tag(language, "Migration, Kopftuch, deportation", "");

    assertThat(topics)
        .extracting(Topic::slug)
        .containsExactlyInAnyOrder("migration", "kopftuch", "abschiebung");
  }

  @Test
  void isTheSameEachTime() {
    List<Topic> first = tag("de", "Islam, Schule, Wohnen, Integration und Arbeitsmarkt", "Syrien");

    List<Topic> again = tag("de", "Islam, Schule, Wohnen, Integration und Arbeitsmarkt", "Syrien");

    assertThat(again).isEqualTo(first);
  }

  static List<Topic> tag(String language, String headline, String body) {
    return TAGGER.tag(
        new Document(
            language,
            List.of(new Document.Field("headline", headline), new Document.Field("body", body))));
  }

  static Stream<Case> cases() throws IOException {
    try (var in = TaggerTest.class.getResourceAsStream("/tagging/cases.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Case::of).toList().stream();
    }
  }

  record Case(
      String language, String headline, String body, List<String> must, List<String> mustNot) {

    static Case of(String line) {
      String[] parts = line.split("\\|", -1);
      return new Case(
          parts[0].strip(), parts[1].strip(), parts[2].strip(), slugs(parts[3]), slugs(parts[4]));
    }

    private static List<String> slugs(String list) {
      return Arrays.stream(list.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
  }
}
