package de.faktenstrom.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

  private static final URI BASE = URI.create("https://example.org/dir/page");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a<script>alert(1)</script>b</p> | <p>ab</p>",
        "<p onclick=\"x()\" style=\"color:red\" class=\"c\">a</p> | <p>a</p>",
        "<a href=\"javascript:alert(1)\">a</a> | a",
        "<a href=\"JaVaScRiPt&#58;alert(1)\">a</a> | a",
        "<a href=\"data:text/html,x\">a</a> | a",
        "<a href=\"mailto:a@b.example\">a</a> | a",
        "<iframe src=\"https://example.org/\">a</iframe>b | b",
        "<img src=\"x.png\" onerror=\"alert(1)\"> | <img src=\"https://example.org/dir/x.png\" />",
        "<h1>a</h1> | <h2>a</h2>",
        "<svg><script>alert(1)</script></svg>a | a",
        "<a href=\"../b#c\">a</a> | <a href=\"https://example.org/b#c\">a</a>",
        "<a href=\"//other.example/b\">a</a> | <a href=\"https://other.example/b\">a</a>",
        "<form action=\"/x\"><input name=\"a\"></form>b | b",
      })
  void keepsWhatCarriesMeaning(String given, String harmless) {
    assertThat(Markup.sanitise(given, BASE)).isEqualTo(harmless);
  }

  @Test
  void leavesRelativeAddressesOutWithoutABase() {
    assertThat(Markup.sanitise("<a href=\"/a\">a</a><img src=\"b.png\" alt=\"b\">", null))
        .doesNotContain("href")
        .doesNotContain("src");
  }

  @Test
  void keepsTablesOfFigures() {
    String table =
        "<table><caption>a</caption><thead><tr><th scope=\"col\">b</th></tr></thead><tbody><tr><td colspan=\"2\">1</td></tr></tbody></table>";

    assertThat(Markup.sanitise(table, null)).isEqualTo(table);
  }

  @Property
  void staysTheSameWhenSanitisedAgain(
      @ForAll
          @StringLength(max = 60)
          @Chars({'<', '>', 'a', 'p', '/', '"', '=', '&', ' ', 'x', ';', '#', 'ä'})
          String html) {
    String once = Markup.sanitise(html, BASE);

    assertThat(Plain.ofHtml(Markup.sanitise(once, BASE))).isEqualTo(Plain.ofHtml(once));
  }
}
