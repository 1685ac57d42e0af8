package de.faktenstrom.enrich.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.345 Anträge | 12,345 applications",
        "12 345 Anträge | 12,345 applications",
        "um 12,5 Prozent | by 12.5 per cent",
        "1,2 Millionen | 1,200,000",
        "3,5 Mrd. Euro | 3.5 billion euros",
        "1.234.567 | 1,234,567",
        "am 31. Juli 2025 | on July 31, 2025",
        "am 31.07.2025 | on 31 July 2025",
        "am 2025-07-31 | on 31st of July 2025",
        "zwölf Kinder | twelve children",
        "im März 2024 | in March 2024",
        "8 Kinder | eight children"
      })
  void readsBothLanguagesAlike(String german, String english) {
    Set<Integer> left = facts(german, "de");

    Set<Integer> right = facts(english, "en");

    assertThat(left).isNotEmpty().isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.345 Anträge | 12,346 applications",
        "1.234 Anträge | 1.234 applications",
        "am 31. Juli | on 30 July",
        "im Juni 2024 | in July 2024",
        "1,2 Millionen | 1.2 billion"
      })
  void tellsOtherFiguresApart(String german, String english) {
    Set<Integer> left = facts(german, "de");

    Set<Integer> right = facts(english, "en");

    assertThat(left).isNotEmpty().isNotEqualTo(right);
  }

  @Test
  void takesTheLowerCaseVerbForNoMonth() {
    assertThat(facts("It may rain", "en")).isEmpty();
  }

  @Test
  void survivesDigitsWithoutEnd() {
    assertThat(facts("9".repeat(100_000) + "." + "1,".repeat(50_000), "de")).hasSizeLessThan(10);
  }

  private static Set<Integer> facts(String text, String language) {
    Set<Integer> facts = new HashSet<>();
    Figures.in(text, language, facts);
    return facts;
  }
}
