package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.Samples.at;
import static de.faktenstrom.feeds.Samples.corrected;
import static de.faktenstrom.feeds.Samples.released;
import static de.faktenstrom.feeds.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.faktenstrom.publish.events.Announcement;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.ErrorResponseException;

/// How a released item is cited, on pages and by programs.
class CitationIT {

  private static final String API = "/api/v1/items/" + Samples.id(1) + "/citation";
  private static final String PAGE = "/beitrag/" + Samples.id(1);

  private final TestFeeds feeds = new TestFeeds();
  private final MockMvc web = feeds.web();

  @Test
  void citesTheVersionThatIsShown() throws Exception {
    feeds.project(released(1), corrected(1, 2, at(30)));

    assertThat(text(API))
        .isEqualTo(
            "Müller, Ayşe (2026): Schutzsuchende in Köln & Umgebung (1). Version 2. Statistisches"
                + " Bundesamt. (Text). https://quelle.example/beitrag/1\n");
    assertThat(text(API + "?version=1")).contains("Version 1.");
  }

  @Test
  void writesInTheStyleAndLanguageAskedForWithTheDayOfReading() throws Exception {
    feeds.project(released(1));

    assertThat(text(API + "?style=harvard&lang=en"))
        .startsWith("Müller, A. (2026) Schutzsuchende in Köln")
        .contains("(Accessed: November 28, 2026)");
    assertThat(text(API + "?style=apa&lang=en")).contains("(2026, March 10)");
    assertThat(text(API + "?style=kzfss")).contains("(Zugegriffen: 28. Nov. 2026)");
    assertThat(text(API + "?style=apa&format=html")).contains("<i>Schutzsuchende in Köln &amp; ");
  }

  @Test
  void exportsToReferenceManagers() throws Exception {
    feeds.project(released(1));

    MockHttpServletResponse bibtex = answer(API + "?format=bibtex");

    assertThat(bibtex.getContentType()).isEqualTo("application/x-bibtex;charset=utf-8");
    assertThat(bibtex.getHeader("Content-Disposition"))
        .isEqualTo("inline; filename=\"" + Samples.id(1) + "-1.bib\"");
    assertThat(bibtex.getContentAsString()).contains("author = {Müller, Ayşe}");
    assertThat(text(API + "?format=ris")).contains("AU  - Müller, Ayşe\r\n");
    assertThat(text(API + "?format=csl-json")).contains("\"family\":\"Müller\"");
    assertThat(text(API + "?format=schema.org")).contains("\"@type\":\"WebPage\"");
  }

  @Test
  void namesTheStylesToWhoAsksForAnother() throws Exception {
    feeds.project(released(1));

    ProblemDetail problem = problem(API + "?style=vancouver");

    assertThat(problem.getStatus()).isEqualTo(400);
    assertThat(problem.getDetail())
        .contains("\"vancouver\" is not a known style", "apa, din-1505-2");
    assertThat(problem(API + "?format=dcat-ap.de").getStatus()).isEqualTo(400);
    assertThat(answer(PAGE + "/cite/vancouver").getStatus()).isEqualTo(404);
  }

  @Test
  void offersStylesAndExportsOnThePage() throws Exception {
    feeds.project(released(1));

    String page = text(PAGE);

    assertThat(page)
        .contains("Müller, Ayşe (2026): Schutzsuchende in Köln &amp; Umgebung (1). Version 1.")
        .contains("href=\"https://fakten.example" + PAGE + "/cite/din-1505-2?version=1\"")
        .contains("href=\"https://fakten.example" + API + "?format=bibtex&amp;version=1\"")
        .doesNotContain("DCAT-AP.de");
  }

  @Test
  void showsEachStyleOnAPageOfItsOwn() throws Exception {
    feeds.project(released(1), corrected(1, 2, at(30)));

    String page = text(PAGE + "/cite/apa?version=1&lang=en");

    assertThat(page)
        .contains("<h2>APA</h2>", "noindex", "<i>Schutzsuchende in Köln &amp; Umgebung (1)")
        .contains("(Version 1)", "href=\"?lang=de&amp;version=1\"")
        .contains("/cite/kzfss?version=1&amp;lang=en\"");
  }

  @Test
  void isNotThereBeforeTheReleaseNorForAVersionThatNeverWas() throws Exception {
    assertThat(problem(API).getStatus()).isEqualTo(404);
    assertThat(answer(PAGE + "/cite/apa").getStatus()).isEqualTo(404);
    feeds.project(released(1));

    assertThat(problem(API + "?version=2").getStatus()).isEqualTo(404);
    assertThat(problem(API + "?version=x").getStatus()).isEqualTo(404);
  }

  @Test
  void isGoneWithTheItem() throws Exception {
    feeds.project(released(1), withdrawn(1, 2, at(30)));

    ProblemDetail problem = problem(API + "?version=1");

    assertThat(problem.getStatus()).isEqualTo(410);
    assertThat(problem.getDetail()).isEqualTo("Die Zahlen waren falsch zugeordnet.");
    assertThat(answer(PAGE + "/cite/apa").getStatus()).isEqualTo(410);
  }

  @Test
  void keepsMarkupInATitleAsText() throws Exception {
    var hostile =
        Samples.withText(
            Samples.publication(1), "<script>alert(1)</script> \"x\" {y}", null, "<p>Text</p>");
    feeds.project(new Announcement.Released(hostile, 1, Samples.FEED));

    String page = text(PAGE + "/cite/apa");

    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    assertThat(text(API + "?format=html")).doesNotContain("<script>");
  }

  private String text(String path) throws Exception {
    MockHttpServletResponse answer = answer(path);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(String path) throws Exception {
    return web.perform(get(path)).andReturn().getResponse();
  }

  private ProblemDetail problem(String path) throws Exception {
    MvcResult result = web.perform(get(path)).andReturn();
    return ((ErrorResponseException) result.getResolvedException()).getBody();
  }
}
