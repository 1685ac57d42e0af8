package de.faktenstrom.ingest.dataset.draft;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Value;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "39945 | Anzahl | 39.945",
        "1234567.5 | Anzahl | 1.234.567,5",
        "-1000 | Anzahl | −1.000",
        "12.30 | % | 12,3~%",
        "4543 | 1000 | 4,543~Mio.",
        "166 | 1000 | 166~Tsd.",
        "8.5 | Mill. | 8,5~Mio.",
        "1250 | EUR | 1.250~EUR",
        "0 | Anzahl | 0",
      })
  void writesANumberWithItsUnit(String number, String unit, String german) {
    assertThat(Figures.of(Value.Number.of(number), unit)).isEqualTo(german.replace('~', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1933 | Anzahl | +1.933",
        "-5 | Anzahl | −5",
        "0.4 | % | +0,4~Prozentpunkte",
        "-1 | % | −1~Prozentpunkt",
        "0 | % | ±0~Prozentpunkte",
      })
  void tellsPercentagePointsFromPercent(String delta, String unit, String german) {
    assertThat(Figures.delta(new BigDecimal(delta), unit)).isEqualTo(german.replace('~', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0508 | +5,1~%",
        "-0.5 | −50,0~%",
        "0.00013 | +0,01~%",
        "0.000001 | +weniger als 0,01~%",
        "12 | +1.200,0~%",
        "0 | ±0,00~%",
      })
  void roundsPercent(String ratio, String german) {
    assertThat(Figures.ratio(new BigDecimal(ratio))).isEqualTo(german.replace('~', '\u00a0'));
  }

  @Test
  void missingIsNeverZero() {
    for (Sign sign : Sign.values()) {
      assertThat(Figures.of(new Value.Missing(sign), "Anzahl")).isNotEmpty().doesNotContain("0");
    }
    assertThat(Figures.delta(null, "Anzahl")).isEqualTo("–");
  }
}
