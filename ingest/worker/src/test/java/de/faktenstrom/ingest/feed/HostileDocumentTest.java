package de.faktenstrom.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents made to hurt their reader.
class HostileDocumentTest {

  private static final String FIRST = "<item><title>Eins</title></item>";

  private static ParsedFeed parse(String document) {
    return parse(document, Limits.DEFAULT);
  }

  private static ParsedFeed parse(String document, Limits limits) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> FeedParser.parse(document.getBytes(UTF_8), FetchContext.NONE, limits));
  }

  private static String rss(String inner) {
    return "<rss version='2.0'><channel>" + inner + "</channel></rss>";
  }

  @Test
  void doesNotExpandEntitiesThatADocumentTypeDefines() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }

    ParsedFeed feed = parse(laughs + "]>" + rss("<title>&a29;</title>"));

    assertThat(feed.source().title().value()).isEqualTo("&a29;");
    assertThat(feed.problems())
        .extracting(Problem::english)
        .containsExactly("The entity &a29; is not known and stays as it is.");
  }

  @Test
  void opensNoFileAndNoConnection(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "geheim");
    AtomicInteger calls = new AtomicInteger();
    HttpServer canary =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.close();
        });
    canary.start();
    String url = "http://127.0.0.1:" + canary.getAddress().getPort() + "/";
    String document =
        """
        <!DOCTYPE rss SYSTEM "%1$sdtd" [<!ENTITY file SYSTEM "%2$s"><!ENTITY net SYSTEM "%1$sentity">
        <!ENTITY %% more SYSTEM "%1$sparameter"> %%more;]>
        <rss version="2.0" xmlns:xi="http://www.w3.org/2001/XInclude"><channel>
        <title>&file;&net;</title><description><xi:include href="%2$s"/></description></channel></rss>
        """
            .formatted(url, secret.toUri());

    ParsedFeed strict = parse(document);
    ParsedFeed loose = parse(document.replace("</rss>", ""));

    canary.stop(0);
    assertThat(calls).hasValue(0);
    assertThat(strict.toString() + loose).doesNotContain("geheim");
  }

  @Test
  void refusesADocumentThatIsTooLongWithoutLookingAtIt() {
    byte[] endless = new byte[Limits.DEFAULT.bytes() + 1];
    Arrays.fill(endless, (byte) '<');

    ParsedFeed feed = FeedParser.parse(endless, FetchContext.NONE);

    assertThat(feed.problems())
        .extracting(Problem::english)
        .containsExactly("The document has more than 10485760 bytes.");
  }

  @Test
  void stopsAtATextThatIsTooLongAndKeepsWhatCameBefore() {
    Limits wide = new Limits(200 << 20, 100, 10_000, 4 << 20, 100, Duration.ofSeconds(20));

    ParsedFeed feed =
        parse(rss(FIRST + "<item><title>" + "x".repeat(100 << 20) + "</title></item>"), wide);

    assertThat(feed.items()).hasSize(1);
    assertThat(feed.problems())
        .extracting(Problem::english)
        .containsExactly("A text has more than 4194304 characters.");
  }

  @Test
  void stopsAtADepthThatNoFeedHas() {
    ParsedFeed feed = parse(rss(FIRST + "<a>".repeat(100_000) + "</a>".repeat(100_000)));

    assertThat(feed.items()).hasSize(1);
    assertThat(feed.problems())
        .extracting(Problem::english)
        .containsExactly("Elements are nested deeper than 100.");
  }

  @Test
  void stopsAtADepthThatNoJsonFeedHas() {
    ParsedFeed feed =
        parse("{\"version\":\"https://jsonfeed.org/version/1\",\"x\":" + "[".repeat(100_000));

    assertThat(feed.kind()).isEqualTo("json10");
    assertThat(feed.problems())
        .extracting(Problem::english)
        .singleElement()
        .asString()
        .contains("nesting depth");
  }

  @Test
  void readsOnlyAsManyItemsAsAllowed() {
    ParsedFeed feed = parse(rss("<item/>".repeat(10_001)));

    assertThat(feed.items()).hasSize(10_000);
    assertThat(feed.problems())
        .extracting(Problem::english)
        .containsExactly("Only the first 10000 items are read.");
  }

  @Test
  void stopsWhenItsTimeIsOver() {
    Limits none = new Limits(10 << 20, 100, 10_000, 4 << 20, 100, Duration.ofNanos(1));

    ParsedFeed feed = parse(rss("<item/>".repeat(5_000)), none);

    assertThat(feed.items()).hasSizeLessThan(5_000);
    assertThat(feed.problems())
        .extracting(Problem::english)
        .containsExactly("Reading took longer than 0 ms.");
  }

  @Test
  void cutsAnElementOfCountlessAttributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("='1'");
    }

    ParsedFeed feed =
        parse(rss(FIRST + "<item><link href='https://e.org/'" + attributes + "/></item>"));

    assertThat(feed.items()).hasSize(2);
    assertThat(feed.problems()).extracting(Problem::english).isNotEmpty();
  }

  /// What each of these lacks would be looked for again and again by a careless reader.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<", "&", "&a", "<a b=\"", "<a b='x' c", "<![CDATA[", "<!--", "<!DOCTYPE[>", "<!DOCTYPE ",
        "</", "</x>", "<?", "<item>", "<item><b></c>", "<x:y>", "<title>&lt;/a", "<author>a@",
            "{\"a\":["
      })
  void readsAnyRepetitionInTime(String unit) {
    int times = (2 << 20) / unit.length();

    ParsedFeed bare = parse(unit.repeat(times));
    ParsedFeed within = parse("<rss version='2.0'><channel>" + unit.repeat(times));

    assertThat(bare.problems())
        .extracting(Problem::english)
        .isNotEmpty()
        .noneMatch(problem -> problem.contains("longer than"));
    assertThat(within.problems())
        .extracting(Problem::english)
        .isNotEmpty()
        .noneMatch(problem -> problem.contains("longer than"));
  }
}
