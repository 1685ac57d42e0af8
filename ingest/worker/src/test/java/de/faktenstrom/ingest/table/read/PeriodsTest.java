package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource({
    "31.12.2024, 2024-12-31",
    "1.2.2024, 2024-02-01",
    "2024-12-31, 2024-12-31",
    "2024, 2024",
    "WS 2024/25, 2024-10P6M",
    "WiSe2024/2025, 2024-10P6M",
    "Wintersemester 2024, 2024-10P6M",
    "SoSe 2024, 2024-04P6M",
    "2024-Q3, 2024-Q3",
    "2024Q3, 2024-Q3",
    "3. Quartal 2024, 2024-Q3",
    "2024M09, 2024-09",
    "2024-M09, 2024-09",
    "zuletzt, zuletzt"
  })
  void haveOneSpelling(String given, String period) {
    assertThat(Periods.of(given)).isEqualTo(period);
  }

  @Test
  void areInOrderAsTexts() {
    assertThat(Stream.of("SS 2024", "WS 2024/25", "SS 2025", "WS 2025/26").map(Periods::of))
        .isSorted();
  }
}
