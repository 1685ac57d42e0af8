package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IriTest {

  /// RFC 3986 section 5.4.1 and 5.4.2.
  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "g;x, http://a/b/c/g;x",
        "g;x?y#s, http://a/b/c/g;x?y#s",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "../../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        ".g, http://a/b/c/.g",
        "g.., http://a/b/c/g..",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g;x=1/./y, http://a/b/c/g;x=1/y",
        "g;x=1/../y, http://a/b/c/y"
      })
  void resolvesTheExamplesOfTheStandard(String reference, String expected) {
    assertThat(Iri.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(expected);
  }

  @Test
  void leavesWhatIsInternationalOrWrongAsItIs() {
    assertThat(Iri.resolve("http://www.詹姆斯.com/feed", "ü b[?ä"))
        .isEqualTo("http://www.詹姆斯.com/ü b[?ä");
    assertThat(Iri.resolve("urn:uuid:1", "a")).isEqualTo("a");
    assertThat(Iri.resolve(null, "a/b")).isEqualTo("a/b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x"
      })
  void refusesWhatNamesNoPlace(String reference) {
    assertThat(Iri.resolve("https://example.org/", reference)).isNull();
  }

  @Test
  void keepsTheOuterBaseWhereTheInnerOneIsUnsafe() {
    assertThat(Iri.base("http://example.com/", "javascript:alert(1)"))
        .isEqualTo("http://example.com/");
    assertThat(Iri.base("http://example.com/", "http:///example.org/"))
        .isEqualTo("http://example.org/");
  }
}
