package de.faktenstrom.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.vocabulary.Concept;
import de.faktenstrom.enrich.vocabulary.Label;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The labels as the tagger reads them.
class LabelsTest {

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void standForOneConceptEachEvenWithoutTheirInflection(String language) {
    Lexicon lexicon = language.equals("de") ? Lexicon.german() : Lexicon.english();
    Map<List<Object>, Map<String, String>> readings = new HashMap<>();

    for (Concept concept : Vocabulary.migration().concepts()) {
      for (Label label : concept.labels()) {
        if (label.language().equals(language)) {
          List<Integer> words = Arrays.stream(lexicon.learn(label.text())).boxed().toList();
          boolean hidden = label.kind() == Label.Kind.HIDDEN;
          readings
              .computeIfAbsent(List.of(words, hidden), _ -> new TreeMap<>())
              .put(concept.slug(), label.text());
          assertThat(words).as(label.text()).isNotEmpty();
        }
      }
    }

    assertThat(readings.values().stream().filter(reading -> reading.size() > 1)).isEmpty();
  }

  /// A comma or a full stop ends a clause, and no label is read over it: such a name is only shown.
  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void areFoundWhereTheyStandAlone(String language) {
    Tagger tagger = Tagger.of(Vocabulary.migration());

    for (Concept concept : Vocabulary.migration().concepts()) {
      for (Label label : concept.labels()) {
        boolean shown =
            label.kind() == Label.Kind.PREFERRED || label.kind() == Label.Kind.ALTERNATIVE;
        if (shown && label.language().equals(language) && !label.text().matches(".*[,.].*")) {
          List<Topic> topics = tagger.tag(headline(language, label.text()));
          assertThat(topics).as(label.text()).extracting(Topic::slug).contains(concept.slug());
        }
      }
    }
  }

  /// "A-levels" would be read as "level", since an article falls away.
  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void doNotShrinkToOneCommonWord(String language) {
    Lexicon lexicon = language.equals("de") ? Lexicon.german() : Lexicon.english();

    assertThat(
            Vocabulary.migration().concepts().stream()
                .flatMap(concept -> concept.labels().stream())
                .filter(label -> label.language().equals(language))
                .map(Label::text)
                .filter(text -> text.matches(".*[ -].*"))
                .filter(text -> lexicon.learn(text).length < 2))
        .isSubsetOf("Ein- und Ausreisesystem", "Zu- und Fortzüge");
  }

  private static Document headline(String language, String text) {
    return new Document(language, List.of(new Document.Field("headline", text)));
  }
}
