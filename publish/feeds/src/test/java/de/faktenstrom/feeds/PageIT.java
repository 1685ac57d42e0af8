package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.Samples.at;
import static de.faktenstrom.feeds.Samples.corrected;
import static de.faktenstrom.feeds.Samples.released;
import static de.faktenstrom.feeds.Samples.updated;
import static de.faktenstrom.feeds.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Publication;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.ErrorResponseException;

class PageIT {

  private final TestFeeds feeds = new TestFeeds();
  private final MockMvc web = feeds.web();

  @Test
  void showsWhatAReaderNeedsToTrustIt() throws Exception {
    feeds.project(released(1));

    String page = page("/beitrag/" + Samples.id(1)).getContentAsString();

    assertThat(page)
        .contains("<h1>Schutzsuchende in Köln &amp; Umgebung (1)</h1>")
        .contains("Ende 2024 lebten", "Ayşe Müller", "Statistisches Bundesamt", "dl-de/by-2-0")
        .contains("Tabelle 12531-0043", "Müller (2025)", "<h2>Zitieren</h2>", "Fassung 1 vom")
        .contains("href=\"https://fakten.example/themen/asyl\"")
        .contains("\"@type\":\"NewsArticle\"")
        .contains("rel=\"alternate\"")
        .doesNotContain("class=\"banner");
  }

  @Test
  void speaksEnglishOnRequest() throws Exception {
    feeds.project(released(1));

    String asked = page("/beitrag/" + Samples.id(1) + "?lang=en").getContentAsString();
    String preferred =
        web.perform(get("/beitrag/" + Samples.id(1)).header("Accept-Language", "fr, en;q=0.8"))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(asked).contains("<h2>Cite</h2>").isEqualTo(preferred);
  }

  @Test
  void keepsACorrectedVersionReadableUnderABanner() throws Exception {
    feeds.project(released(1), corrected(1, 2, at(30)));

    String before = page("/beitrag/" + Samples.id(1) + "?version=1").getContentAsString();
    String current = page("/beitrag/" + Samples.id(1)).getContentAsString();

    assertThat(before)
        .contains("href=\"?lang=en&amp;version=1\"")
        .contains("class=\"banner wrong\"", "Richtig ist „Prozentpunkte“.", "noindex")
        .contains("<a href=\"https://fakten.example/beitrag/" + Samples.id(1) + "\">Zur aktuellen");
    assertThat(current)
        .contains("id=\"korrektur-2\"", "CorrectionComment")
        .doesNotContain("class=\"banner", "noindex");
    assertThat(before + current).doesNotContain("interne Notiz");
  }

  @Test
  void saysOfAnOlderVersionThatIsNotWrongOnlyThatItIsOlder() throws Exception {
    feeds.project(released(1), updated(1, 2, at(30)));

    String before = page("/beitrag/" + Samples.id(1) + "?version=1").getContentAsString();

    assertThat(before).contains("class=\"banner old\"", "Es gibt eine neuere");
  }

  @Test
  void listsTheNewestOnTheStartPage() throws Exception {
    feeds.project(released(1), released(2));

    String page = page("/").getContentAsString();

    assertThat(page)
        .contains("Neueste Beiträge", "/newsletter", "/impressum", "/feeds/all.atom")
        .contains("https://fakten.example/arten/facts", "https://fakten.example/themen/asyl");
    assertThat(page.indexOf(Samples.id(2).toString()))
        .isLessThan(page.indexOf(Samples.id(1).toString()));
  }

  @Test
  void listsATopic() throws Exception {
    feeds.project(released(1));

    assertThat(page("/themen/asyl").getContentAsString()).contains("<h1>Asyl</h1>");
    assertThat(page("/themen/unbekannt").getStatus()).isEqualTo(404);
    assertThat(page("/arten/facts").getStatus()).isEqualTo(200);
    assertThat(page("/arten/unbekannt").getStatus()).isEqualTo(404);
  }

  @Test
  void namesATopicFromItsFirstItemOn() throws Exception {
    page("/");
    feeds.project(released(1));

    assertThat(page("/themen/asyl").getContentAsString()).contains("<h1>Asyl</h1>");
  }

  @Test
  void showsTheImprint() throws Exception {
    assertThat(page("/impressum").getContentAsString()).contains("Musterstraße 1");
  }

  @Test
  void answersUnchangedPagesWithoutSendingThemAgain() throws Exception {
    feeds.project(released(1));
    String etag = page("/beitrag/" + Samples.id(1)).getHeader("ETag");

    int status =
        web.perform(get("/beitrag/" + Samples.id(1)).header("If-None-Match", etag))
            .andReturn()
            .getResponse()
            .getStatus();

    assertThat(status).isEqualTo(304);
  }

  @Test
  void givesTheItemAsJsonToo() throws Exception {
    feeds.project(released(1));

    MockHttpServletResponse item = page("/beitrag/" + Samples.id(1) + ".json");

    assertThat(item.getContentType()).startsWith("application/json");
    assertThat(item.getContentAsString()).contains("\"_faktenstrom\"", "\"citations\"");
  }

  @Test
  void givesAllOfALongTextAsJson() throws Exception {
    String end = "<p>Ende des langen Textes</p>";
    String body = "<p>" + "Wort ".repeat(60_000) + "</p>" + end;
    Publication item = Samples.publication(1);
    feeds.project(
        new Announcement.Released(
            Samples.withText(item, item.headline(), null, body), 1, Samples.FEED));

    assertThat(page("/beitrag/" + Samples.id(1) + ".json").getContentAsString()).contains(end);
    assertThat(page("/feeds/all.json").getContentAsString()).doesNotContain(end);
  }

  @Nested
  class Withdrawn {

    @Test
    void isGoneWithTheReadersNoteAndNothingElse() throws Exception {
      feeds.project(released(1), withdrawn(1, 2, at(30)));

      MockHttpServletResponse page = page("/beitrag/" + Samples.id(1));
      MockHttpServletResponse old = page("/beitrag/" + Samples.id(1) + "?version=1");

      assertThat(page.getStatus()).isEqualTo(410);
      assertThat(old.getStatus()).isEqualTo(410);
      assertThat(page.getContentAsString())
          .contains("Die Zahlen waren falsch zugeordnet.")
          .doesNotContain("Ende 2024", "Interner Grund");
    }

    @Test
    void isGoneForProgramsTooAndSaysWhy() throws Exception {
      feeds.project(released(1), withdrawn(1, 2, at(30)));

      MvcResult gone = web.perform(get("/beitrag/" + Samples.id(1) + ".json")).andReturn();

      assertThat(gone.getResponse().getStatus()).isEqualTo(410);
      assertThat(gone.getResolvedException())
          .isInstanceOfSatisfying(
              ErrorResponseException.class,
              said ->
                  assertThat(said.getBody().getDetail())
                      .isEqualTo("Die Zahlen waren falsch zugeordnet."));
    }
  }

  @Nested
  class NotThere {

    @Test
    void isTheSameWhateverWasAskedFor() throws Exception {
      feeds.project(released(1));

      MockHttpServletResponse unknown = page("/beitrag/" + Samples.id(2));
      MockHttpServletResponse noId = page("/beitrag/irgendwas");
      MockHttpServletResponse noVersion = page("/beitrag/" + Samples.id(1) + "?version=7");

      assertThat(unknown.getStatus()).isEqualTo(404);
      assertThat(unknown.getContentAsString())
          .isEqualTo(noId.getContentAsString())
          .isEqualTo(noVersion.getContentAsString());
      assertThat(unknown.getHeaderNames()).isEqualTo(noId.getHeaderNames());
      assertThat(unknown.getHeader("ETag")).isNull();
    }
  }

  private MockHttpServletResponse page(String address) throws Exception {
    MockHttpServletResponse response = web.perform(get(address)).andReturn().getResponse();
    response.setCharacterEncoding("UTF-8");
    return response;
  }
}
