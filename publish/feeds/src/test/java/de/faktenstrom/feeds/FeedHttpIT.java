package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.Samples.at;
import static de.faktenstrom.feeds.Samples.corrected;
import static de.faktenstrom.feeds.Samples.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class FeedHttpIT {

  private final TestFeeds feeds = new TestFeeds();
  private final MockMvc web = feeds.web();

  @BeforeEach
  void someItems() {
    feeds.project(released(1), released(2), corrected(1, 2, at(30)));
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/all.rss, application/rss+xml;charset=utf-8",
    "/feeds/all.atom, application/atom+xml;charset=utf-8",
    "/feeds/all.json, application/feed+json;charset=utf-8",
    "/feeds/topics/asyl.rss, application/rss+xml;charset=utf-8",
    "/feeds/kinds/facts.json, application/feed+json;charset=utf-8",
    "/feeds/kinds/podcast.atom, application/atom+xml;charset=utf-8",
    "/feeds/opml.opml, text/x-opml;charset=utf-8",
  })
  void namesEachTypeWithItsCharacterSet(String address, String type) throws Exception {
    MockHttpServletResponse feed = ask(get(address));

    assertThat(feed.getStatus()).isEqualTo(200);
    assertThat(feed.getContentType()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/topics/unbekannt.rss",
        "/feeds/kinds/unbekannt.rss",
        "/feeds/all.xml",
        "/feeds/topics/asyl.html"
      })
  void knowsNoOtherFeeds(String address) throws Exception {
    assertThat(ask(get(address)).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity"})
  void answersUnchangedFeedsWithTheirValidators(String encoding) throws Exception {
    MockHttpServletResponse first = ask(get("/feeds/all.rss").header("Accept-Encoding", encoding));

    MockHttpServletResponse again =
        ask(
            get("/feeds/all.rss")
                .header("Accept-Encoding", encoding)
                .header("If-None-Match", first.getHeader("ETag")));

    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsByteArray()).isEmpty();
    for (String header : new String[] {"ETag", "Last-Modified", "Cache-Control", "Vary"}) {
      assertThat(again.getHeader(header)).isNotNull().isEqualTo(first.getHeader(header));
    }
  }

  @Test
  void believesTheTagBeforeTheDate() throws Exception {
    String date = ask(get("/feeds/all.rss")).getHeader("Last-Modified");

    int dateOnly = ask(get("/feeds/all.rss").header("If-Modified-Since", date)).getStatus();
    int otherTag =
        ask(get("/feeds/all.rss")
                .header("If-Modified-Since", date)
                .header("If-None-Match", "\"x\""))
            .getStatus();

    assertThat(dateOnly).isEqualTo(304);
    assertThat(otherTag).isEqualTo(200);
  }

  @Test
  void datesAFeedByItsNewestChange() throws Exception {
    assertThat(ask(get("/feeds/all.rss")).getHeader("Last-Modified"))
        .isEqualTo("Tue, 10 Mar 2026 13:30:00 GMT");
  }

  @Test
  void compressesWhatItSends() throws Exception {
    byte[] plain = ask(get("/feeds/all.rss")).getContentAsByteArray();

    MockHttpServletResponse packed = ask(get("/feeds/all.rss").header("Accept-Encoding", "gzip"));

    assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.getContentLength()).isEqualTo(packed.getContentAsByteArray().length);
    assertThat(
            new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))
                .readAllBytes())
        .isEqualTo(plain);
  }

  @Test
  void tellsOnlyTheHeadToThoseWhoAskForIt() throws Exception {
    MockHttpServletResponse full = ask(get("/feeds/all.atom"));

    MockHttpServletResponse only = ask(head("/feeds/all.atom"));

    assertThat(only.getContentAsByteArray()).isEmpty();
    assertThat(only.getHeader("ETag")).isEqualTo(full.getHeader("ETag"));
    assertThat(only.getContentLength()).isEqualTo(full.getContentLength());
  }

  @Test
  void listsEveryFeedAsOpml() throws Exception {
    assertThat(ask(get("/feeds/opml.opml")).getContentAsString())
        .contains("xmlUrl=\"https://fakten.example/feeds/all.atom\"")
        .contains("xmlUrl=\"https://fakten.example/feeds/kinds/facts.atom\"")
        .contains("xmlUrl=\"https://fakten.example/feeds/topics/schutzstatus.atom\"");
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}
