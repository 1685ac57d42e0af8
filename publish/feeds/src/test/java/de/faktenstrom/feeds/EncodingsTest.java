package de.faktenstrom.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                                | false
          gzip                             | true
          GZIP                             | true
          x-gzip                           | true
          gzip, deflate, br                | true
          *                                | true
          gzip;q=0                         | false
          gzip;q=0, *                      | false
          identity;q=0, *                  | true
          gzip;q=0.2, identity;q=0.8       | false
          gzip;q=0.8, identity;q=0.8       | true
          gzip; q=0.5 , identity; q=0.1    | true
          br                               | false
          gzip;q=lots                      | false
          identity                         | false
          """)
  void compressesWhereItIsWantedAtLeastAsMuch(String accepted, boolean gzip) {
    assertThat(Encodings.gzip(accepted)).isEqualTo(gzip);
  }
}
