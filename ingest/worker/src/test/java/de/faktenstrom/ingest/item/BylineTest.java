package de.faktenstrom.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {

  @ParameterizedTest
  @CsvSource({
    "a.b@example.org (Anna Beispiel), Anna Beispiel",
    "Anna Beispiel <a.b@example.org>, Anna Beispiel",
    "Anna Beispiel (dpa), Anna Beispiel (dpa)",
    "mailto:a@example.org Anna, Anna",
    "<b>Anna</b> &amp; Bernd, Anna & Bernd",
    "'Beispiel, Anna', 'Beispiel, Anna'",
  })
  void keepsTheNameAndNoMailAddress(String given, String name) {
    assertThat(Byline.author(given, null, null)).isEqualTo(new Author(name, null));
  }

  @Test
  void isAbsentWhereThereIsOnlyAnAddress() {
    assertThat(Byline.author("redaktion@example.org", null, null)).isNull();
    assertThat(Byline.author(" ", null, null)).isNull();
    assertThat(Byline.author(null, null, null)).isNull();
  }

  @Test
  void keepsAddressesOnTheWebOnly() {
    assertThat(Byline.author("Anna", "mailto:a@example.org", null))
        .isEqualTo(new Author("Anna", null));
    assertThat(Byline.author("Anna", "https://orcid.org/0000-0002-1825-0097", null))
        .isEqualTo(new Author("Anna", "https://orcid.org/0000-0002-1825-0097"));
  }
}
