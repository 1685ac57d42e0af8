package de.faktenstrom.desk.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.faktenstrom.desk.Samples;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Trust;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Topic ASYLUM = topic("asylum", 0.9, "protection");
  private static final Topic PROTECTION = topic("protection", 1);
  private static final Topic CHURCH = topic("church-asylum", 1, "asylum", "protection");

  @Test
  void knowsTheTopicItselfBetterThanOneAboveOrBelowIt() {
    List<Suggestion> suggested =
        suggested(
            item(List.of(ASYLUM)),
            expert("Oben", List.of(PROTECTION)),
            expert("Selbst", List.of(topic("asylum", 1))),
            expert("Unten", List.of(CHURCH)),
            expert("Fern", List.of(topic("labour", 1))));

    assertThat(names(suggested)).containsExactly("Selbst", "Oben", "Unten");
    assertThat(suggested.get(0).score()).isCloseTo(0.9, within(1e-9));
    assertThat(suggested.get(1).score()).isCloseTo(0.45, within(1e-9));
    assertThat(suggested.get(2).score()).isCloseTo(0.45, within(1e-9));
    assertThat(suggested.get(1).reasons())
        .containsExactly(new Reason.Knows(ASYLUM.labels(), PROTECTION.labels()));
    assertThat(((Reason.Knows) suggested.get(0).reasons().getFirst()).same()).isTrue();
  }

  @Test
  void namesWhoWroteTheCitedWorkFirst() {
    Passage passage = new Passage("body", 0, 4, "Ende");
    Citation doi = new Citation("doi", "10.5555/ABC", null, passage);
    Citation orcid = new Citation("orcid", "0000-0002-1825-0097", null, passage);

    List<Suggestion> suggested =
        suggested(
            item(List.of(ASYLUM), doi, doi, orcid),
            expert("Kennt es", List.of(ASYLUM)),
            author("Schrieb es", List.of("10.5555/abc"), null),
            author("Steht darin", List.of(), "0000-0002-1825-0097"));

    assertThat(names(suggested)).containsExactly("Schrieb es", "Steht darin", "Kennt es");
    assertThat(suggested.getFirst().reasons()).containsExactly(new Reason.Wrote("10.5555/abc"));
  }

  @Test
  void halvesWhereTheLanguageIsAnother() {
    List<Suggestion> suggested =
        suggested(
            item(List.of(ASYLUM)),
            known("Englisch", List.of(ASYLUM), List.of("en"), List.of(), null, true),
            known("Beides", List.of(ASYLUM), List.of("en", "de"), List.of(), null, true));

    assertThat(names(suggested)).containsExactly("Beides", "Englisch");
    assertThat(suggested.get(1).score()).isCloseTo(0.45, within(1e-9));
  }

  @Test
  void namesNobodyWithoutConsent() {
    assertThat(
            suggested(
                item(List.of(ASYLUM)),
                known("Schweigt", List.of(ASYLUM), List.of("de"), List.of(), null, false)))
        .isEmpty();
  }

  @Test
  void namesFiveAtMostAndNobodyWhoKnowsNothingOfIt() {
    Known[] many =
        IntStream.range(0, 8)
            .mapToObj(n -> expert("Person " + n, List.of(ASYLUM)))
            .toArray(Known[]::new);

    assertThat(names(suggested(item(List.of(ASYLUM)), many)))
        .containsExactly("Person 0", "Person 1", "Person 2", "Person 3", "Person 4");
    assertThat(suggested(item(List.of()), many)).isEmpty();
  }

  private static List<Suggestion> suggested(ItemEnriched item, Known... known) {
    return Suggestion.of(item, List.of(known));
  }

  private static List<String> names(List<Suggestion> suggested) {
    return suggested.stream().map(some -> some.known().expert().name()).toList();
  }

  private static ItemEnriched item(List<Topic> topics, Citation... citations) {
    ItemEnriched plain = Samples.enriched(UUID.randomUUID(), 1, Trust.REVIEW, null);
    return new ItemEnriched(
        plain.item(), "de", topics, List.of(citations), plain.citeAs(), List.of(), List.of());
  }

  private static Known expert(String name, List<Topic> topics) {
    return known(name, topics, List.of("de"), List.of(), null, true);
  }

  private static Known author(String name, List<String> works, String orcid) {
    return known(name, List.of(), List.of("de"), works, orcid, true);
  }

  private static Known known(
      String name,
      List<Topic> topics,
      List<String> languages,
      List<String> works,
      String orcid,
      boolean agreed) {
    Expert expert =
        new Expert(UUID.randomUUID(), name, "", orcid, topics, languages, works, "", TODAY, "ada");
    Consent consent = new Consent(Way.EMAIL, "Medien", TODAY, "Akte 1", TODAY.plusYears(1));
    return new Known(expert, agreed ? List.of(consent) : List.of(), TODAY);
  }

  private static Topic topic(String slug, double score, String... above) {
    return new Topic(
        "https://example.org/" + slug,
        slug,
        new Topic.Labels(slug, slug),
        List.of(above).stream()
            .map(each -> new Topic.Heading(each, new Topic.Labels(each, each)))
            .toList(),
        score,
        List.of());
  }
}
