package de.faktenstrom.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurialTest {

  @ParameterizedTest
  @CsvSource({"desk,desk", "desk-ledger,desk", "feeds,feeds"})
  void findsTheStageOfAReader(String reader, String stage) {
    assertThat(Burial.stageOf(reader)).isEqualTo(stage);
  }
}
