package de.faktenstrom.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asylanträge im Juli gesunken",
        "Schule und Bildung",
        "Einbürgerung: Rekord",
        "Syrer in Deutschland",
        "Kopftuchverbot gekippt",
        "Zahlen zu Asyl in Deutschland",
        "Migration: Kommunen am Limit",
        "Mehr Geld für Integrationskurse",
        "Jeder Vierte mit Migrationshintergrund",
        "Fachkräfte dringend gesucht",
        "Gewalt gegen Geflüchtete",
        "AfD legt in Umfragen zu",
        "Das sagt die Statistik",
        "Kriminalität und Herkunft"
      })
  void recognisesGermanHeadlines(String headline) {
    assertThat(Language.of(headline, null)).isEqualTo("de");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asylum claims fall in July",
        "School and education",
        "Naturalisation: a record year",
        "Syrians in Germany",
        "Headscarf ban overturned",
        "Migration and integration in figures",
        "More money for integration courses",
        "One in four has a migrant background",
        "Skilled workers wanted",
        "Violence against refugees",
        "What the statistics say",
        "Crime and origin",
        "Dual citizenship explained"
      })
  void recognisesEnglishHeadlines(String headline) {
    assertThat(Language.of(headline, null)).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les demandes d'asile ont baissé en juillet",
        "Las solicitudes de asilo bajan en julio",
        "Le domande di asilo sono diminuite a luglio",
        "Wnioski o azyl spadły w lipcu",
        "Sığınma başvuruları temmuz ayında azaldı",
        "Het aantal asielaanvragen daalde in juli",
        "Количество заявлений снизилось",
        "انخفض عدد طلبات اللجوء",
        "难民申请数量下降",
        "Numrul cererilor de azil a scăzut în iulie",
        "2024: 12.531 (+3,4 %)",
        ""
      })
  void takesOthersForNeither(String text) {
    assertThat(Language.of(text, null)).isEqualTo("und");
  }

  @ParameterizedTest
  @CsvSource({
    "Asylanträge gesunken, de-AT, de-AT",
    "Migration, EN, en",
    "Migration, de_DE, de-DE",
    "Brain Drain, de, de",
    "Les demandes d'asile ont baissé, fr, fr",
    "Asylanträge gesunken, nonsense-tag-that-is-too-long, de",
    "Asylanträge gesunken, '', de"
  })
  void believesTheDeclaredLanguageWhereItMayBe(String text, String declared, String expected) {
    assertThat(Language.of(text, declared)).isEqualTo(expected);
  }

  @Test
  void doesNotBelieveAFeedThatCallsAllItsItemsEnglish() {
    String text = "Die Zahl der Schutzsuchenden ist nach Angaben der Behörde deutlich gestiegen.";

    assertThat(Language.of(text, "en-US")).isEqualTo("de");
  }

  @Property
  void neverFails(@ForAll String text, @ForAll String declared) {
    assertThat(Language.of(text, declared)).isNotEmpty();
  }
}
