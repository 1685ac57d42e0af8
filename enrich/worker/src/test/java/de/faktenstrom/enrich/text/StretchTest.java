package de.faktenstrom.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StretchTest {

  private static final String GERMAN =
      "Die Zahl der Schutzsuchenden ist nach Angaben der Behörde deutlich gestiegen.";
  private static final String ENGLISH =
      "The number of people who sought protection has risen sharply, the agency said.";
  private static final String FRENCH =
      "Le nombre de personnes qui demandent une protection a nettement augmenté cette année.";

  @Test
  void isOneWhereAllIsInOneLanguage() {
    assertThat(Stretch.of(GERMAN + "\n" + GERMAN, "de-AT"))
        .containsExactly(new Stretch("de", 0, 2 * GERMAN.length() + 1));
  }

  @Test
  void changesWithTheBlock() {
    String text = GERMAN + "\n" + ENGLISH + "\n" + ENGLISH + "\n" + FRENCH + "\n" + GERMAN;

    List<Stretch> stretches = Stretch.of(text, "de");

    assertThat(stretches).extracting(Stretch::language).containsExactly("de", "en", "und", "de");
    assertThat(text.substring(stretches.get(1).start(), stretches.get(1).end()))
        .isEqualTo(ENGLISH + "\n" + ENGLISH + "\n");
  }

  @Test
  void keepsABlockTooShortToTellWithTheOneBefore() {
    String text = GERMAN + "\nBerlin\n" + ENGLISH + "\n2024\nBerlin";

    assertThat(Stretch.of(text, "de")).extracting(Stretch::language).containsExactly("de", "en");
  }

  @Test
  void namesAnotherLanguageAsTheItemDoes() {
    assertThat(Stretch.of(FRENCH + "\n" + ENGLISH, "fr"))
        .extracting(Stretch::language)
        .containsExactly("fr", "en");
  }

  @Test
  void isNoneWhereThereIsNoText() {
    assertThat(Stretch.of("", "de")).isEmpty();
  }

  @Property
  void coversTheWholeTextInOrder(@ForAll String noise) {
    String text = noise + "\n" + ENGLISH + "\n" + noise + GERMAN;

    List<Stretch> stretches = Stretch.of(text, "de");

    int at = 0;
    for (Stretch stretch : stretches) {
      assertThat(stretch.start()).isEqualTo(at);
      assertThat(stretch.end()).isGreaterThan(at);
      at = stretch.end();
    }
    assertThat(at).isEqualTo(text.length());
  }
}
