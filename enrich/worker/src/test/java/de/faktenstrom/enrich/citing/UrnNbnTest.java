package de.faktenstrom.enrich.citing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrnNbnTest {

  /// The example of the rule itself, then numbers in real use.
  @ParameterizedTest
  @CsvSource({
    "urn:nbn:de:gbv:089-332175294, 5",
    "urn:nbn:de:0168-ssoar-42616, 0",
    "urn:nbn:de:0168-ssoar-40946, 7",
    "urn:nbn:de:0168-ssoar-34729, 5",
    "urn:nbn:de:0168-ssoar-57615-, 2",
    "urn:nbn:de:101:1-20110203359, 2",
    "urn:nbn:de:101:1-20160327899, 5",
    "urn:nbn:de:101:1-20150224108, 9",
    "urn:nbn:de:101:1-20121217672, 8"
  })
  void computesTheOfficialCheckDigit(String urn, char digit) {
    assertThat(UrnNbn.checkDigit(urn)).isEqualTo(digit);
  }

  @Test
  void takesTheNewNumbersOfTheLibraryWhichHaveNone() {
    String text = "urn:nbn:de:101:1-2020042904595660732648";

    assertThat(CitationsTest.in(text))
        .extracting(de.faktenstrom.enrich.events.Citation::value)
        .containsExactly(text);
  }
}
