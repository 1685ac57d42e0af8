package de.faktenstrom.enrich.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Brenner, Anna/Kurz, Jan # Brenner+Anna | Kurz+Jan",
        "Brenner, A., Kurz, J., & Roth, E. M. # Brenner+A. | Kurz+J. | Roth+E. M.",
        "Brenner, Anna, Jan Kurz, and Eva Roth. # Brenner+Anna | Kurz+Jan | Roth+Eva",
        "Brenner A, Kurz JM, de la Roth E. # Brenner+A | Kurz+JM | Roth+E.(de la)",
        "S. E. Brenner, G. Kurz, # Brenner+S. E. | Kurz+G.",
        "Brenner, Anna; Kurz, Jan u. a. # Brenner+Anna | Kurz+Jan | =et al.",
        "Heide, Hans von der # Heide+Hans(von der*)",
        "von der Heide, Hans: # Heide+Hans(von der)",
        "Hans von der Heide und Eva Roth: # Heide+Hans(von der*) | Roth+Eva",
        "In: Roth, Eva (Hrsg.): # Roth+Eva",
        "In E. Roth & J. Kurz (Eds.), # Roth+E. | Kurz+J.",
        "hrsg. von Eva Roth, # Roth+Eva",
        "Brenner, Hans-Peter # Brenner+Hans-Peter",
        "Statistisches Bundesamt # =Statistisches Bundesamt",
        "Bundesamt für Migration und Flüchtlinge (Hrsg.) # =Bundesamt für Migration und"
            + " Flüchtlinge",
        "UNHCR # =UNHCR",
        "Brenner, Anna / Kurz, Jan # Brenner+Anna | Kurz+Jan",
        "LI, Wei; Roth, E. # LI+Wei | Roth+E.",
        "BRENNER, Anna. # BRENNER+Anna"
      })
  void takesNamesApart(String words, String names) {
    assertThat(
            PersonNames.of(words).stream()
                .map(PersonNamesTest::written)
                .collect(Collectors.joining(" | ")))
        .isEqualTo(names);
  }

  @Property(tries = 500)
  void namesNothingThatIsNotThere(@ForAll String words) {
    for (PersonName name : PersonNames.of(words)) {
      assertThat(name.family()).isNotBlank();
    }
  }

  private static String written(PersonName name) {
    if (name.isLiteral()) {
      return "=" + name.family();
    }
    String particle =
        name.particle() == null ? "" : "(" + name.particle() + (name.drops() ? "*" : "") + ")";
    return name.family() + (name.given() == null ? "" : "+" + name.given()) + particle;
  }
}
