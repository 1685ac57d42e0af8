package de.faktenstrom.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

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
}
