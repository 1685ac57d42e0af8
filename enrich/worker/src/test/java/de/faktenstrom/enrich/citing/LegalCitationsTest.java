package de.faktenstrom.enrich.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Laws, papers of parliament and decisions as lawyers and journalists cite them.
class LegalCitationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nach § 10 Abs. 1 Satz 1 StAG gilt | law | § 10 Abs. 1 Satz 1 StAG",
        "§ 10 Absatz 1 Satz 1 des Staatsangehörigkeitsgesetzes | law | § 10 Abs. 1 Satz 1 StAG",
        "§ 10 I 1 StAG | law | § 10 Abs. 1 Satz 1 StAG",
        "§60a Abs.2 S.3 AufenthG | law | § 60a Abs. 2 Satz 3 AufenthG",
        "§ 60 a Abs. 2 AufenthG | law | § 60a Abs. 2 AufenthG",
        "Art. 16a GG. | law | Art. 16a GG",
        "Artikel 16a Absatz 1 des Grundgesetzes | law | Art. 16a Abs. 1 GG",
        "Article 16a(2) of the Basic Law | law | Art. 16a Abs. 2 GG",
        "Section 10 (1) sentence 1 of the Nationality Act | law | § 10 Abs. 1 Satz 1 StAG",
        "§§ 3 bis 5 AsylG | law | §§ 3 bis 5 AsylG",
        "§§ 3-5 AsylG | law | §§ 3 bis 5 AsylG",
        "§§ 3, 4 und 5 AsylG | law | §§ 3, 4 und 5 AsylG",
        "§ 7 Abs. 1 Satz 2 Nr. 2 Buchst. a SGB II | law | § 7 Abs. 1 Satz 2 Nr. 2 Buchst. a SGB II",
        "§ 28 ff. AufenthG | law | §§ 28 ff. AufenthG",
        "Art. 3 Abs. 2 der Richtlinie 2011/95/EU | law | Art. 3 Abs. 2 Richtlinie 2011/95/EU",
        "Art. 17 der Verordnung (EU) Nr. 604/2013 | law | Art. 17 Verordnung (EU) Nr. 604/2013",
        "§ 5 SchulG | law | § 5 SchulG",
        "BT-Drs. 20/1234 | drucksache | BT-Drs. 20/1234",
        "Bundestags-Drucksache 20/1234 (neu) | drucksache | BT-Drs. 20/1234",
        "(Drucksache 20/8150) | drucksache | BT-Drs. 20/8150",
        "BR-Drs. 123/1/24 | drucksache | BR-Drs. 123/1/24",
        "BVerwG, Urteil vom 11.07.2023 – 1 C 4.23 | decision | BVerwG 1 C 4.23",
        "Bundesverwaltungsgericht, Urteil vom 11. Juli 2023, Az. 1 C 4.23 | decision | BVerwG 1 C 4.23",
        "in der Sache 2 BvR 1845/18 | decision | BVerfG 2 BvR 1845/18",
        "EuGH, Urt. v. 22.02.2022 – C-483/20 | decision | EuGH C-483/20",
        "in der Rechtssache C-483/20 | decision | EuGH C-483/20",
        "VG Berlin, Beschluss vom 2. Juni 2025 - VG 6 L 191/25 | decision | VG Berlin 6 L 191/25",
        "OVG Nordrhein-Westfalen, Urteil vom 16.07.2024 – 14 A 2847/19.A | decision | OVG Nordrhein-Westfalen 14 A 2847/19.A",
        "BSG, Urteil vom 3.12.2015 - B 4 AS 44/15 R | decision | BSG B 4 AS 44/15 R",
        "EGMR, Nr. 30696/09 | decision | EGMR 30696/09",
        "ECLI:DE:BVerwG:2023:110723U1C4.23.0 | ecli | ECLI:DE:BVERWG:2023:110723U1C4.23.0"
      })
  void findsAndNormalises(String text, String type, String value) {
    assertThat(CitationsTest.in(text))
        .extracting(Citation::type, Citation::value)
        .containsExactly(org.assertj.core.api.Assertions.tuple(type, value));
  }

  @Test
  void givesPlacesTheActThatFollowsThem() {
    assertThat(CitationsTest.in("§ 3 Abs. 1, § 4 i. V. m. § 5 AsylG und § 60 AufenthG"))
        .extracting(Citation::value)
        .containsExactly("§ 3 Abs. 1 AsylG", "§ 4 AsylG", "§ 5 AsylG", "§ 60 AufenthG");
  }

  @Test
  void readsListsOfPapersAndFiles() {
    assertThat(CitationsTest.in("BT-Drs. 20/1234, 20/1235 und 19/99"))
        .extracting(Citation::value)
        .containsExactly("BT-Drs. 20/1234", "BT-Drs. 20/1235", "BT-Drs. 19/99");
    assertThat(CitationsTest.in("BVerwG, Urteil vom 11.07.2023 - 1 C 4.23 und 1 C 5.23"))
        .extracting(Citation::value)
        .containsExactly("BVerwG 1 C 4.23", "BVerwG 1 C 5.23");
  }

  @Test
  void linksToTheTextOfTheLawAndThePaper() {
    assertThat(CitationsTest.in("§ 10 StAG, BT-Drs. 20/9044, Art. 3 der Richtlinie 2011/95/EU"))
        .extracting(Citation::link)
        .containsExactly(
            "https://www.gesetze-im-internet.de/stag/",
            "https://dserver.bundestag.de/btd/20/090/2009044.pdf",
            "https://eur-lex.europa.eu/eli/dir/2011/95/oj");
  }
}
