package de.faktenstrom.enrich.citing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTest {

  @ParameterizedTest
  @CsvSource({
    "a\u00ADb, ab",
    "1\u00A0%, 1 %",
    "a\u2011b, a-b",
    "\uFF11\uFF0D\uFF12, 1-2",
    "&sect; 3, § 3",
    "a&nbsp;b&#8209;c&shy;d, a b-cd",
    "a & b; c &x, a & b; c &x",
    "&unknown; &amp;, &unknown; &",
    "x=1&sect=2, x=1&sect=2"
  })
  void undoesWhatTypesettingLeft(String written, String read) {
    assertThat(Clean.of(written).text()).isEqualTo(read);
  }

  @Test
  void joinsAWordThatALineDivides() {
    assertThat(Clean.of("Druck-\nsache und Druck\u00AD\nsache").text())
        .isEqualTo("Drucksache und Drucksache");
    assertThat(Clean.of("Bundestags-\r\ndrucksache").text()).isEqualTo("Bundestagsdrucksache");
  }

  @Test
  void keepsAHyphenThatBelongsToANumber() {
    assertThat(Clean.of("s11577-\n020").text()).isEqualTo("s11577-\n020");
    assertThat(Clean.of("Asyl- und\nNord-\nSüd").text()).isEqualTo("Asyl- und\nNord-\nSüd");
  }

  @Test
  void keepsTheDashesOfAnAddress() {
    Clean clean = Clean.of("https://example.org/a–b\u00ADc");

    assertThat(clean.written(0, clean.text().length())).isEqualTo("https://example.org/a–bc");
  }

  @Property
  void knowsWhereEachSignStood(@ForAll("damaged") String written) {
    Clean clean = Clean.of(written);

    int last = 0;
    for (int i = 0; i < clean.text().length(); i++) {
      assertThat(clean.start(i)).isBetween(last, written.length() - 1);
      assertThat(clean.end(i + 1)).isBetween(clean.start(i) + 1, written.length());
      char c = clean.text().charAt(i);
      if (Character.isLetter(c) && c < 0x7F && written.charAt(clean.start(i)) < 0x7F) {
        assertThat(written.charAt(clean.start(i))).isIn(c, '&');
      }
      last = clean.start(i);
    }
  }

  @Provide
  Arbitrary<String> damaged() {
    return Arbitraries.of(
            "a", "b", "1", " ", "-", "\n", "\r\n", "\u00AD", "\u200B", "\u00A0", "\u2013", "\uFF21",
            "&nbsp;", "&amp;", "&", ";", "&#8209;", "😀", "ß", ".")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
