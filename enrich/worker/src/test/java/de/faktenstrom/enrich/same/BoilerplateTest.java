package de.faktenstrom.enrich.same;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoilerplateTest {

  private static final String MESSAGE =
      "Mehr Einbürgerungen in Hessen\n"
          + "In Hessen wurden mehr Menschen eingebürgert als im Jahr davor.\n";

  @Test
  void takesTheReleaseTimeOff() {
    String text = "Sperrfrist: 12. März 2026, 11 Uhr\nPressemitteilung Nr. 12/2026\n" + MESSAGE;

    assertThat(Boilerplate.off(text)).isEqualTo(MESSAGE);
  }

  @Test
  void takesTheContactAndAllBehindItOff() {
    String text = MESSAGE + "Pressekontakt:\nMaria Muster\nTelefon 0800 1234567\n";

    assertThat(Boilerplate.off(text)).isEqualTo(MESSAGE);
  }

  @Test
  void keepsWhatFollowsALineThatOnlyLooksLikeAFoot() {
    String text = "Kontakt zu Behörden\n" + MESSAGE;

    assertThat(Boilerplate.off(text)).contains("mehr Menschen eingebürgert");
  }

  @Test
  void keepsTheWholeWhereHardlyAnythingWouldBeLeft() {
    String text = "Pressemitteilung über die Einbürgerungen in Hessen im Jahr 2025";

    assertThat(Boilerplate.off(text)).isEqualTo(text);
  }
}
