package de.faktenstrom.citation;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.citation.Name.Institution;
import de.faktenstrom.citation.Name.Person;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

  @Test
  void takesPersonsApart() {
    assertThat(Name.parse("Ayşe Müller")).isEqualTo(new Person("Müller", "Ayşe", null));
    assertThat(Name.parse("Prof. Dr. Karl-Heinz Meyer"))
        .isEqualTo(new Person("Meyer", "Karl-Heinz", null));
    assertThat(Name.parse("Anna van den Berg")).isEqualTo(new Person("Berg", "Anna", "van den"));
  }

  @Test
  void takesTheFamilyNameBeforeTheComma() {
    assertThat(Name.parse("Berg, Anna")).isEqualTo(new Person("Berg", "Anna", null));
    assertThat(Name.parse("van den Berg, Anna")).isEqualTo(new Person("Berg", "Anna", "van den"));
    assertThat(Name.parse("Sánchez Ruiz, María"))
        .isEqualTo(new Person("Sánchez Ruiz", "María", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Statistisches Bundesamt",
        "Redaktion",
        "SVR",
        "Institut für Arbeitsmarkt- und Berufsforschung (IAB)",
        "Mediendienst Integration",
        "Bertelsmann Stiftung",
        "OECD",
        "Pro Asyl e.V.",
        "Müller, Meier, Schmidt"
      })
  void leavesWhatIsNoPersonWhole(String name) {
    assertThat(Name.parse(name)).isEqualTo(new Institution(name));
  }

  @Property
  void neverFailsAndAPersonHasAFamilyName(@ForAll String written) {
    Name name = Name.parse(written);

    switch (name) {
      case Institution(String whole) -> assertThat(whole).isNotNull();
      case Person(String family, String given, String particle) -> assertThat(family).isNotBlank();
    }
  }
}
