package de.faktenstrom.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "HTTPS://WWW.Example.ORG:443/A/../b?x=1#top, https://www.example.org/b?x=1",
    "http://example.org, http://example.org/",
    "http://example.org:80/a, http://example.org/a",
    "http://example.org:8080/a, http://example.org:8080/a",
    "https://example.org/a?utm_source=rss&id=3&UTM_Medium=feed, https://example.org/a?id=3",
    "https://example.org/a?fbclid=x, https://example.org/a",
    "https://example.org/SharedDocs/a.html?nn=123456, https://example.org/SharedDocs/a.html",
    "https://example.org/a?nn=Anna, https://example.org/a?nn=Anna",
    "https://example.org/a?__blob=file&v=4, https://example.org/a?__blob=file",
    "https://example.org/a?v=4&__blob=file, https://example.org/a?__blob=file",
    "https://example.org/watch?v=4, https://example.org/watch?v=4",
    "https://example.org/a?__blob=file&v=x, https://example.org/a?__blob=file&v=x",
    "https://example.org/a;jsessionid=0A1B.live-2?x=1, https://example.org/a?x=1",
    "https://example.org/a;jsessionid=0A1B/b, https://example.org/a/b",
    "https://bücher.example/straße, https://xn--bcher-kva.example/stra%C3%9Fe",
    "https://example.org/a b, https://example.org/a%20b",
    "https://example.org/%c3%9f, https://example.org/%C3%9F",
    "https://user:secret@example.org/a, https://example.org/a",
    "https://example.org./a, https://example.org/a",
    "https://example.org/a?, https://example.org/a",
    "https://example.org/a?b=[1], https://example.org/a?b=%5B1%5D",
  })
  void namesOnePageOneWay(String given, String canonical) {
    assertThat(CanonicalUrl.of(given, null)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "mailto:a@b.example",
        "javascript:alert(1)",
        "ftp://example.org/a",
        "/a",
        "http://",
        "https:///a",
        "http://exa mple.org/",
        "http://a:b:c/",
        "data:text/html,x",
        "http://example.org:99999999/"
      })
  void isAbsentWhereThereIsNoPageOnTheWeb(String given) {
    assertThat(CanonicalUrl.of(given, null)).isNull();
  }

  @Test
  void resolvesAgainstTheBase() {
    URI base = URI.create("https://example.org/dir/feed.xml?x=1");

    assertThat(CanonicalUrl.of("../a", base)).isEqualTo("https://example.org/a");
    assertThat(CanonicalUrl.of("//other.example/a", base)).isEqualTo("https://other.example/a");
  }

  @Test
  void takesBothSchemesForOnePage() {
    assertThat(CanonicalUrl.key("http://example.org/a"))
        .isEqualTo(CanonicalUrl.key("https://example.org/a"));
  }

  @Property
  void isItsOwnCanonicalForm(@ForAll("addresses") String given) {
    String canonical = CanonicalUrl.of(given, null);

    assertThat(canonical).isNotNull();
    assertThat(CanonicalUrl.of(canonical, null)).isEqualTo(canonical);
  }

  @Property
  void neverThrows(@ForAll String given) {
    String canonical = CanonicalUrl.of(given, URI.create("https://example.org/"));

    assertThat(canonical == null || canonical.matches("https?://[^/\\s]+/\\S*")).isTrue();
  }

  @Property
  void campaignMarksNeverMatter(
      @ForAll("addresses") String given, @ForAll("campaigns") String campaign) {
    String bare = given.contains("#") ? given.substring(0, given.indexOf('#')) : given;
    String marked = bare + (bare.contains("?") ? "&" : "?") + campaign;

    assertThat(CanonicalUrl.of(marked, null)).isEqualTo(CanonicalUrl.of(given, null));
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> host =
        Arbitraries.of(
            "example.org", "WWW.Example.org", "münchen.example", "example.org:8080", "[::1]");
    Arbitrary<String> part =
        Arbitraries.strings().withChars("aZ09 .-_~%äß/;=&+,'()[]|\"<>").ofMaxLength(12);
    return Combinators.combine(Arbitraries.of("http", "HTTPS"), host, part, part, part)
        .as((scheme, at, path, query, fragment) ->
            scheme + "://" + at + "/" + path + "?" + query + "#" + fragment);
  }

  @Provide
  Arbitrary<String> campaigns() {
    return Arbitraries.of(
        "utm_source=a", "utm_campaign", "fbclid=1", "gclid=2", "nn=4711", "mtm_group=x");
  }
}
