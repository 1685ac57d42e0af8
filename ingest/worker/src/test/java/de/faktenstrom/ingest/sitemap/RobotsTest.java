package de.faktenstrom.ingest.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases of RFC 9309 sections 2.2 and 5.
class RobotsTest {

  private static final String EXAMPLE =
      """
      User-Agent: *
      Disallow: *.gif$
      Disallow: /example/
      Allow: /publications/
      Disallow: /a*b*c$
      Allow: /example/page
      Disallow: /example/page.html

      User-Agent: foobot
      Disallow: /
      """;

  @ParameterizedTest
  @CsvSource({
    "/,true",
    "/example/x,false",
    "/example/page,true",
    "/example/page.html,false",
    "/bild.gif,false",
    "/bild.gif?x=1,true",
    "/publications/,true",
    "/axxbyyc,false",
    "/axxbyycd,true",
    "/abc,false"
  })
  void theLongestRuleThatFitsDecides(String path, boolean allowed) {
    assertThat(allows(EXAMPLE, path)).isEqualTo(allowed);
  }

  @Test
  void theGroupsThatNameUsHoldInPlaceOfThoseForAll() {
    String robots =
        "User-agent: *\nDisallow: /\n\nuser-agent: Other\nUSER-AGENT: faktenstrom/1.0 # wir\nDisallow: /a\n"
            + "User-agent: FAKTENSTROM\nDisallow: /b\n";

    assertThat(allows(robots, "/c")).isTrue();
    assertThat(allows(robots, "/a")).isFalse();
    assertThat(allows(robots, "/b")).isFalse();
  }

  @Test
  void ofTwoThatAreAsLongTheOneThatAllowsHolds() {
    assertThat(allows("User-agent: *\nDisallow: /a\nAllow: /a", "/a")).isTrue();
    assertThat(allows("User-agent: *\nDisallow:", "/a")).isTrue();
  }

  @Test
  void manyStarsCostNoTime() {
    String rule = "User-agent: *\nDisallow: /" + "*a".repeat(900) + "b$";

    assertThat(allows(rule, "/" + "a".repeat(2_000))).isTrue();
  }

  @Test
  void whatIsBehindTheLimitIsNotRead() {
    String robots = "User-agent: *\n" + "# x\n".repeat(200_000) + "Disallow: /\n";

    assertThat(allows(robots, "/a")).isTrue();
  }

  private static boolean allows(String robots, String path) {
    return Robots.of(robots.getBytes(StandardCharsets.UTF_8))
        .allows(URI.create("https://amt.example" + path));
  }
}
