package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eva Muster (eva@example.org)",
        "eva@example.org (Eva Muster)",
        "Eva Muster <eva@example.org>",
        "eva@example.org Eva Muster"
      })
  void findsNameAndMailInAnyOrder(String line) {
    assertThat(PersonText.parse(line)).isEqualTo(new Person("Eva Muster", null, "eva@example.org"));
  }

  @Test
  void takesWhatIsNoMailForAName() {
    assertThat(PersonText.parse("Eva Muster (dpa)"))
        .isEqualTo(new Person("Eva Muster (dpa)", null, null));
    assertThat(PersonText.parse("eva@example.org"))
        .isEqualTo(new Person(null, null, "eva@example.org"));
    assertThat(PersonText.parse(" ")).isNull();
  }
}
