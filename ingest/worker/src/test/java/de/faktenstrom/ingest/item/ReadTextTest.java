package de.faktenstrom.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ReadTextTest {

  @Test
  void blocksPartWordsAndInlineElementsDoNot() {
    assertThat(
            ReadText.of(
                    "<p>a<b>b</b>c</p><p>d<br />e</p><ul><li>f</li><li>g &amp; &lt;h&gt;</li></ul>")
                .text())
        .isEqualTo("abc d e f g & <h>");
  }

  @Test
  void listsLinksAndPictures() {
    ReadText read =
        ReadText.of(
            "<a href=\"https://example.org/a?x&#61;1&amp;utm_source&#61;y\">a</a><img src=\"https://example.org/b.png?w&#61;1\" />");

    assertThat(read.links()).containsExactly("https://example.org/a?x=1");
    assertThat(read.pictures()).containsExactly("https://example.org/b.png");
  }

  @Property
  void readsTheLettersThatAParserReads(
      @ForAll
          @StringLength(max = 80)
          @Chars({'<', '>', 'a', 'p', 'b', '/', '"', '=', '&', ' ', ';', '#', 'ä', '3'})
          String html) {
    String safe = Markup.sanitise(html, null);

    assertThat(letters(ReadText.of(safe).text()))
        .isEqualTo(letters(Jsoup.parseBodyFragment(safe).text()));
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }
}
