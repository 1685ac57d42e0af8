package de.faktenstrom.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemmingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flüchtling Flüchtlinge Flüchtlingen Flüchtlings Fluechtlinge",
        "Einbürgerung Einbürgerungen Einbuergerung",
        "Migrant Migranten Migrantin Migrantinnen Migrant*innen Migrant:innen MigrantInnen",
        "Schutzsuchende Schutzsuchenden Schutzsuchender",
        "Geflüchtete Geflüchteten Geflüchteter",
        "Ausländer Ausländern Ausländers Ausländerin Ausländerinnen",
        "Kurs Kurse Kursen Kurses",
        "Syrien Syriens",
        "politisch politische politischer politischen politisches politischem",
        "Verband Verbände Verbänden Verbandes",
        "Straße Strasse Straßen",
        "Kita Kitas"
      })
  void makesTheFormsOfAGermanWordOne(String forms) {
    assertThat(forms.split(" "))
        .extracting(StemmingTest::german)
        .containsOnly(german(forms.split(" ")[0]));
  }

  @ParameterizedTest
  @CsvSource({
    "Ausländer, Ausland",
    "Arbeiter, Arbeit",
    "Einwanderer, Einwand",
    "Berlin, Berl",
    "Islam, Islamismus",
    "Bürger, Burg",
    "Länder, Landung"
  })
  void keepsDifferentGermanWordsApart(String one, String other) {
    assertThat(german(one)).isNotEqualTo(german(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refugee refugees",
        "policy policies",
        "naturalisation naturalization naturalisations",
        "labour labor",
        "neighbourhood neighborhood neighbourhoods",
        "church churches",
        "Yazidi Yazidis",
        "centre center centres"
      })
  void makesTheFormsOfAnEnglishWordOne(String forms) {
    assertThat(forms.split(" "))
        .extracting(StemmingTest::english)
        .containsOnly(english(forms.split(" ")[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"crisis", "status", "access", "census", "size", "prize", "four", "source"})
  void leavesEnglishWordsThatOnlyLookInflected(String word) {
    assertThat(english(word)).isEqualTo(word);
  }

  @Property
  void neverFailsAndNeverGrows(@ForAll @StringLength(max = 30) String word) {
    String folded = Folding.fold(word);

    assertThat(Stemming.GERMAN.stem(folded)).hasSizeLessThanOrEqualTo(folded.length());
    assertThat(Stemming.ENGLISH.stem(folded)).hasSizeLessThanOrEqualTo(folded.length() + 1);
    assertThat(Folding.fold(folded.replace("ue", "u"))).isNotNull();
  }

  private static String german(String word) {
    return Stemming.GERMAN.stem(Folding.fold(word));
  }

  private static String english(String word) {
    return Stemming.ENGLISH.stem(Folding.fold(word));
  }
}
