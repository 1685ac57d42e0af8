package de.faktenstrom.enrich.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SectionsTest {

  private static final String ONE = "Brenner, Anna (2019): Ankommen. Bielefeld: transcript.";
  private static final String TWO = "Kurz, Jan: Bleiben, in: Merkur 54 (2000), S. 512–519.";

  @Test
  void takesALineAnEntry() {
    assertThat(
            in("Text (2020) ist keiner, so lang er auch wird.\n\nLiteratur\n" + ONE + "\n" + TWO))
        .containsExactly(ONE, TWO);
  }

  @Test
  void joinsTheLinesOfAnEntry() {
    assertThat(
            in(
                "## Literatur und Quellen:\n\nBrenner, Anna (2019):\n  Ankommen. Bielefeld.\n\n"
                    + TWO))
        .containsExactly("Brenner, Anna (2019):\n  Ankommen. Bielefeld.", TWO);
  }

  @Test
  void leavesMarksAway() {
    assertThat(in("References\n[1] " + ONE + "\n[2] Kurz, Jan: Bleiben,\nin: Merkur 54 (2000).\n"))
        .containsExactly(ONE, "Kurz, Jan: Bleiben,\nin: Merkur 54 (2000).");
    assertThat(in("Quellenverzeichnis\n- " + ONE + "\n- " + TWO)).containsExactly(ONE, TWO);
  }

  @Test
  void findsNotesWithoutAHeading() {
    assertThat(in("Das ist so.[^1]\n\n[^1]: " + ONE + "\n\n¹ " + TWO + "\nmehr Text"))
        .containsExactly(ONE, TWO + "\nmehr Text");
  }

  @Test
  void endsWithTheNextHeading() {
    assertThat(in("# Literatur\n" + ONE + "\n# Über uns\nGegründet wurde der Verein im Jahr 1999."))
        .containsExactly(ONE);
  }

  @Test
  void endsWhereNoReferencesFollow() {
    String text =
        "Literatur\n"
            + ONE
            + "\n\nEin Absatz ohne Jahr, der lang genug ist.\n\nNoch einer, der ohne Jahr ist.\n\n";

    assertThat(in(text + "Im Jahr 2020 kamen viele Menschen nach Berlin.")).containsExactly(ONE);
  }

  @Test
  void findsNothingInATextWithoutBibliography() {
    assertThat(
            in(
                "Im Jahr 2020 kamen (so Brenner 2019) viele Menschen.\n"
                    + "1. Erstens 2019 war es so.\n"))
        .isEmpty();
  }

  @Property(tries = 300)
  void staysWithinTheText(@ForAll String before, @ForAll String text) {
    String whole = before + "\nLiteratur\n" + text;

    assertThat(Sections.of(whole))
        .allSatisfy(entry ->
            assertThat(
                    0 <= entry.start()
                        && entry.start() < entry.end()
                        && entry.end() <= whole.length())
                .isTrue());
  }

  private static List<String> in(String text) {
    return Sections.of(text).stream()
        .map(entry -> text.substring(entry.start(), entry.end()))
        .toList();
  }
}
