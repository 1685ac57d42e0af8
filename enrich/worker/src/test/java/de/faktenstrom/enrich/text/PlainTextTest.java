package de.faktenstrom.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Ein  <b>Satz</b>.</p><p>Noch einer.</p> | Ein Satz.\\nNoch einer.",
        "eins<br>zwei | eins\\nzwei",
        "<ul><li>a</li><li>b</li></ul> | a\\nb",
        "<table><tr><td>1</td><td>2</td></tr></table> | 1\\n2",
        "M&uuml;ller &amp; S&ouml;hne | Müller & Söhne",
        "ohne Auszeichnung | ohne Auszeichnung",
        "<script>weg()</script>da | da",
        "A<i>syl</i> | Asyl",
        "12&nbsp;% | 12\u00A0%"
      })
  void isWhatAReaderSees(String html, String expected) {
    assertThat(PlainText.ofHtml(html).text()).isEqualTo(expected.replace("\\n", "\n"));
  }

  @Test
  void knowsWhichTextALinkStandsOn() {
    PlainText plain =
        PlainText.ofHtml("<p>Siehe <a href='https://a.example/'>die  Studie</a> hier</p>");

    assertThat(plain.links()).containsExactly(new PlainText.Link("https://a.example/", 6, 16));
    assertThat(plain.text().substring(6, 16)).isEqualTo("die Studie");
  }

  @Test
  void keepsALinkWithoutText() {
    PlainText plain = PlainText.ofHtml("Bild <a href='https://a.example/'><img src='x'></a>");

    assertThat(plain.links()).hasSize(1);
    assertThat(plain.links().getFirst().end()).isLessThanOrEqualTo(plain.text().length());
  }

  @Property
  void hasLinksWithinItsText(@ForAll String noise) {
    PlainText plain =
        PlainText.ofHtml(
            "<p>" + noise + "<a href='https://a.example/'>" + noise + "</a></p>" + noise);

    assertThat(plain.links())
        .allSatisfy(link -> {
          assertThat(link.start()).isBetween(0, link.end());
          assertThat(link.end()).isLessThanOrEqualTo(plain.text().length());
        });
    assertThat(plain.text().lines().collect(Collectors.joining())).doesNotContain("  ");
  }
}
