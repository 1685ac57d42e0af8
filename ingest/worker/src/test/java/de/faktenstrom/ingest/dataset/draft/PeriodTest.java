package de.faktenstrom.ingest.dataset.draft;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.dataset.draft.Wording.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-12-31 | DAY | Ende 2024 | Stichtag 31.12.2024",
        "2024-06-30 | DAY | Am 30. Juni 2024 | Stichtag 30.06.2024",
        "2024 | DAY | Ende 2024 | Stand Ende 2024",
        "2024 | PERIOD | Im Jahr 2024 | Berichtsjahr 2024",
        "2024-03 | PERIOD | Im März 2024 | Berichtsmonat März 2024",
        "2024-Q2 | PERIOD | Im 2. Quartal 2024 | Berichtszeitraum 2. Quartal 2024",
        "2023-10P6M | PERIOD | Im Wintersemester 2023/24 | Wintersemester 2023/24",
        "1999-10P6M | PERIOD | Im Wintersemester 1999/00 | Wintersemester 1999/00",
        "2024-04P3M | PERIOD | Im 2. Quartal 2024 | Berichtszeitraum 2. Quartal 2024",
        "2024-13-45 | DAY | Zeitpunkt oder Zeitraum Dings | Zeitpunkt oder Zeitraum Dings",
      })
  void saysWhen(String code, Reference reference, String when, String note) {
    assertThat(Period.of(code, "Dings", reference)).isEqualTo(new Period(when, note));
  }
}
