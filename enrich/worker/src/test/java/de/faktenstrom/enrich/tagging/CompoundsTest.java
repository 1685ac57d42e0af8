package de.faktenstrom.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundsTest {

  private final Compounds compounds = Compounds.german();

  CompoundsTest() {
    Stream.of(
            "Asylbewerber", "Einbürgerung", "Bildung", "Schutzsuchende", "Islam", "Sprache", "Iran")
        .forEach(word -> compounds.learn(stem(word)));
  }

  @ParameterizedTest
  @CsvSource({
    "Asylbewerberheim, Asylbewerber Heim",
    "Einbürgerungszahlen, Einbürgerung Zahl",
    "Einbuergerungsantragsteller, Einbürgerung Antragsteller",
    "Bildungsungleichheiten, ''",
    "Schutzsuchendenzahlen, Schutzsuchende Zahl",
    "Sprachkursangebot, Sprache Kurs Angebot",
    "islampolitischen, Islam politisch",
    "Iranabkommen, Iran Abkommen"
  })
  void splitsIntoWordsItKnows(String word, String parts) {
    List<String> stems =
        parts.isEmpty() ? List.of() : Stream.of(parts.split(" ")).map(CompoundsTest::stem).toList();

    assertThat(compounds.split(Folding.fold(word))).isEqualTo(stems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Islamabad", "Bildungsroman", "Iranistik", "Sprachlosigkeitxyz", "Einbürgerung"})
  void leavesAWordWholeWhereAStretchIsUnknown(String word) {
    assertThat(compounds.split(Folding.fold(word))).isEmpty();
  }

  @Test
  void staysQuickOnWordsMadeToBeSlow() {
    String hostile = "rat".repeat(16);

    long begin = System.nanoTime();
    compounds.split(hostile);

    assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
  }

  private static String stem(String word) {
    return Stemming.GERMAN.stem(Folding.fold(word));
  }
}
