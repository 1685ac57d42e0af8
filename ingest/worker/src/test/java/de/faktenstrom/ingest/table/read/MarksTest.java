package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

  @ParameterizedTest
  @CsvSource({
    "e, FINAL",
    "p, PRELIMINARY",
    "r, REVISED",
    "s, ESTIMATED",
    "(), LIMITED",
    "b, BREAK",
    "z, OTHER"
  })
  void ofDestatis(String mark, Status status) {
    assertThat(Marks.ofGenesis().statuses(mark)).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource({
    "p, PRELIMINARY",
    "e, ESTIMATED",
    "F, FORECAST",
    "b, BREAK",
    "d, DEFINED_OTHERWISE",
    "i, IMPUTED",
    "u, LIMITED",
    "c, CONFIDENTIAL",
    "y, OTHER"
  })
  void ofEurostat(String mark, Status status) {
    assertThat(Marks.ofSdmx().statuses(mark)).containsExactly(status);
  }

  @Test
  void standSideBySide() {
    assertThat(Marks.ofGenesis().statuses("e, ()"))
        .containsExactlyInAnyOrder(Status.FINAL, Status.LIMITED);
    assertThat(Marks.ofSdmx().statuses("bp"))
        .containsExactlyInAnyOrder(Status.BREAK, Status.PRELIMINARY);
    assertThat(Marks.ofSdmx().statuses("A")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "M, BLOCKED",
    "Z, BLOCKED",
    "L, SECRET",
    "q, SECRET",
    "c, SECRET",
    "n, NOTHING",
    "u, UNRELIABLE",
    "A, EMPTY"
  })
  void sayWhyThereIsNoValue(String mark, Sign sign) {
    assertThat(Marks.sdmxSign(mark)).isEqualTo(sign);
  }
}
