package de.faktenstrom.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.citing.Citations;
import de.faktenstrom.enrich.events.Figure;
import de.faktenstrom.enrich.text.PlainText;
import de.faktenstrom.enrich.text.Stretch;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  @Nested
  class RestingOnASource {

    @Test
    void takesTheCitationOfItsSentence() {
      assertThat(
              sources(
                  "<p>Es leben dort 39.945 Menschen (Tabelle 12531-0043). Weitere 1.205 Personen"
                      + " kamen laut doi:10.1000/182 dazu.</p>"))
          .containsExactly("genesis 12531-0043", "doi 10.1000/182");
    }

    @Test
    void takesTheCitationOfItsParagraphWhereItsSentenceHasNone() {
      assertThat(sources("<p>Es leben dort 39.945 Menschen. Siehe doi:10.1000/182.</p>"))
          .containsExactly("doi 10.1000/182");
    }

    @Test
    void takesALinkOfItsParagraph() {
      assertThat(
              sources(
                  "<p>Es leben dort <a href='https://example.org/zahlen'>39.945</a> Menschen.</p>"))
          .containsExactly("url https://example.org/zahlen");
    }

    @Test
    void takesTheSourceLineBelowATableForAllItsCells() {
      assertThat(
              sources(
                  "<table><tr><th>Köln</th><td>39.945</td></tr><tr><th>Bonn</th><td>8.120</td></tr></table><p>Quelle:"
                      + " Statistisches Bundesamt, Tabelle 12531-0043</p>"))
          .hasSize(2)
          .doesNotContainNull();
    }

    @Test
    void takesTheSourceLineBelowAParagraph() {
      assertThat(
              sources(
                  "<p>Es leben dort 39.945 Menschen.</p><p>Quelle: Statistisches Bundesamt, Tabelle"
                      + " 12531-0043</p>"))
          .doesNotContainNull()
          .hasSize(1);
    }

    @Test
    void hasNoneWhereOnlyAnotherParagraphCites() {
      assertThat(
              sources(
                  "<p>Es leben dort 39.945 Menschen.</p><p>Etwas anderes sagt doi:10.1000/182"
                      + " dazu.</p>"))
          .hasSize(1)
          .containsOnlyNulls();
    }
  }

  @Test
  void readsThousandsAndDecimalsByTheLanguageOfTheBlock() {
    assertThat(one("de", "Es kamen 1.234 Personen.").low()).isEqualTo(1234);
    assertThat(one("en", "There came 1,234 people.").low()).isEqualTo(1234);
    assertThat(one("en", "It is 1.234 percent.").low()).isEqualTo(1.234);
    assertThat(one("de", "Es sind 1,234 Millionen Menschen.").low()).isEqualTo(1_234_000);
  }

  @Test
  void keepsRangeAndWhatTakesItBack() {
    Figure range = one("de", "Rund 40 bis 45 Prozent stimmten zu.");

    assertThat(range.low()).isEqualTo(40);
    assertThat(range.high()).isEqualTo(45);
    assertThat(range.approximate()).isTrue();
    assertThat(range.passage().text()).isEqualTo("40 bis 45 Prozent");
  }

  @Test
  void countsPassagesInCodePoints() {
    Figure figure = one("de", "😀 Es kamen 1.234 Personen.");

    assertThat(figure.passage().start()).isEqualTo(11);
    assertThat(figure.passage().text()).isEqualTo("1.234");
  }

  @Property(tries = 300)
  void readsAnythingWithoutFailing(@ForAll String text) {
    List<Figure> figures = figures("de", text);

    assertThat(figures)
        .allSatisfy(figure ->
            assertThat(figure.passage().start())
                .isBetween(0, text.codePointCount(0, text.length())));
  }

  private static List<String> sources(String html) {
    PlainText plain = PlainText.ofHtml(html);
    return Claims.in(
            "body",
            plain.text(),
            List.of(new Stretch("de", 0, plain.text().length())),
            Citations.in("body", plain))
        .stream()
        .map(Figure::source)
        .toList();
  }

  private static Figure one(String language, String text) {
    return figures(language, text).getFirst();
  }

  private static List<Figure> figures(String language, String text) {
    return Claims.in("body", text, List.of(new Stretch(language, 0, text.length())), List.of());
  }
}
