package de.faktenstrom.ingest.notices;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoiTest {

  @ParameterizedTest
  @CsvSource({
    "10.1000/ABC, 10.1000/abc",
    "' 10.1000/abc ', 10.1000/abc",
    "doi:10.1000/abc, 10.1000/abc",
    "DOI: 10.1000/abc, 10.1000/abc",
    "info:doi/10.1000/abc, 10.1000/abc",
    "https://doi.org/10.1000/abc, 10.1000/abc",
    "http://dx.doi.org/10.1000/abc, 10.1000/abc",
    "doi.org/10.1000/abc, 10.1000/abc",
    "https://www.doi.org/10.1000%2Fabc%20?utm=1#x, ",
    "https://doi.org/10.1000%2Fabc%3C1%3E?utm=1#x, 10.1000/abc<1>",
    "https://doi.org/10.1000/%C3%A4, 10.1000/ä",
    "10.1000.10/abc/, 10.1000.10/abc",
    "'10.1002/(SICI)1097(199823)49:8<693::AID-ASI4>3.0.CO;2-O', '10.1002/(sici)1097(199823)49:8<693::aid-asi4>3.0.co;2-o'",
    "10.1000/100%25, 10.1000/100%25",
  })
  void bringsEverySpellingToOne(String given, String normal) {
    assertThat(Doi.of(given)).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.1000",
        "10.1000/",
        "10.1000/...",
        "10.1/abc",
        "11.1000/abc",
        "https://example.org/10.1000/abc",
        "10.1000/a b",
        "10.1000/a\u0000b",
        "10.1000/a\nb",
        "null",
      })
  void refusesWhatIsNone(String given) {
    assertThat(Doi.of(given)).isNull();
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(Doi.of("10.1000/" + "a".repeat(492))).hasSize(500);
    assertThat(Doi.of("10.1000/" + "a".repeat(493))).isNull();
    assertThat(Doi.of("10.1000/" + "a".repeat(1_000_000))).isNull();
  }

  @Test
  void encodesWhatHasAMeaningInAddresses() {
    assertThat(Doi.address("10.1000/a<1>#b?c%d/ä"))
        .isEqualTo("https://doi.org/10.1000/a%3C1%3E%23b%3Fc%25d/%C3%A4");
  }

  @Property
  void anAddressLeadsBackToItsDoi(@ForAll String suffix) {
    String doi = Doi.of("10.1000/" + suffix);

    if (doi != null) {
      assertThat(Doi.of(doi)).isEqualTo(doi);
      assertThat(Doi.of(Doi.address(doi))).isEqualTo(doi);
    }
  }
}
