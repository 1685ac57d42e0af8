package de.faktenstrom.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.faktenstrom.testing.HostileHtml;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

/// The permalink of an item whose every text is an attack.
class HostilePageIT {

  private final TestFeeds feeds = new TestFeeds();
  private final MockMvc web = feeds.web();

  @Test
  void hasNothingThatAHarmlessPageHasNot() throws Exception {
    List<String> pieces = HostileHtml.pieces();
    feeds.project(HostileHtmlTest.released(1, "Harmlos"));
    for (int i = 0; i < pieces.size(); i++) {
      feeds.project(HostileHtmlTest.released(i + 2, pieces.get(i)));
    }

    Set<String> harmless = HostileHtml.structure(withoutBody(page(1)).outerHtml());

    for (int i = 0; i < pieces.size(); i++) {
      String page = page(i + 2);
      String body = Jsoup.parse(page).expectFirst("div.body").html();
      assertThat(HostileHtml.dangers(body)).as(body).isEmpty();
      assertThat(harmless)
          .as(pieces.get(i))
          .containsAll(HostileHtml.structure(withoutBody(page).outerHtml()));
      assertThat(page).doesNotContainIgnoringCase("<script>");
    }
  }

  private static Document withoutBody(String page) {
    Document document = Jsoup.parse(page);
    document.expectFirst("div.body").html("");
    return document;
  }

  private String page(int number) throws Exception {
    var response = web.perform(get("/beitrag/" + Samples.id(number))).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    response.setCharacterEncoding("UTF-8");
    return response.getContentAsString();
  }
}
