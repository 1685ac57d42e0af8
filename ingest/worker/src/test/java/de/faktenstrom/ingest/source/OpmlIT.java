package de.faktenstrom.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.opml.Opml;
import de.faktenstrom.ingest.opml.Outline;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class OpmlIT {

  private static final String LIST =
      """
      <opml version="2.0"><body>
      <outline text="Amt" xmlUrl="https://amt.example/feed"/>
      <outline text="Datei" xmlUrl="file:///etc/passwd"/>
      <outline text="Noch einmal" xmlUrl="https://amt.example/feed"/>
      <outline text="Institut" xmlUrl="https://institut.example/atom"/></body></opml>
      """;

  private final Workshop workshop = new Workshop();
  private final MockMvc http = workshop.http(OpmlApi.class);

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void addsEachFeedOnceForReviewAndSaysWhatBecameOfTheRest() throws Exception {
    read(LIST)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.added").value(2))
        .andExpect(jsonPath("$.known").value(1))
        .andExpect(jsonPath("$.refused").value(1))
        .andExpect(
            jsonPath("$.outlines[*].outcome")
                .value(org.hamcrest.Matchers.contains("added", "refused", "known", "added")))
        .andExpect(jsonPath("$.outlines[0].source").isNotEmpty())
        .andExpect(
            jsonPath("$.outlines[1].reason")
                .value(org.hamcrest.Matchers.containsString("muss mit http://")));

    assertThat(
            workshop
                .jdbc()
                .sql(
                    "select name || ' ' || trust || ' ' || (next_fetch is not null) from ingest.source where kind = 'feed' order by 1")
                .query(String.class)
                .list())
        .containsExactly("Amt review true", "Institut review true");
  }

  @Test
  void theSameListAgainAddsNothing() throws Exception {
    read(LIST);

    read(LIST).andExpect(jsonPath("$.added").value(0)).andExpect(jsonPath("$.known").value(3));
  }

  @Test
  void addsAllOrNone() throws Exception {
    workshop
        .jdbc()
        .sql("alter table ingest.source add constraint no_institute check (name <> 'Institut')")
        .update();

    assertThatThrownBy(() -> read(LIST)).rootCause().hasMessageContaining("no_institute");

    assertThat(workshop.count("ingest.source where kind = 'feed'")).isZero();
  }

  @Test
  void whatGoesOutComesInElsewhere() throws Exception {
    read(LIST);

    byte[] list =
        http.perform(get("/api/v1/sources.opml"))
            .andExpect(status().isOk())
            .andExpect(content().contentType("text/x-opml;charset=utf-8"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    assertThat(Opml.read(list))
        .isEqualTo(
            List.of(
                new Outline("Amt", "https://amt.example/feed"),
                new Outline("Institut", "https://institut.example/atom")));
  }

  @Test
  void refusesWhatIsTooLargeOrNoList() throws Exception {
    read("<opml>" + " ".repeat(1 << 20) + "</opml>").andExpect(status().is(413));
    read("<html/>")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.detail").value("Die Datei ist kein OPML, sondern etwas anderes."));
    assertThat(workshop.count("ingest.source where kind = 'feed'")).isZero();
  }

  private ResultActions read(String opml) throws Exception {
    return http.perform(
        post("/api/v1/sources/opml")
            .contentType(MediaType.TEXT_XML)
            .header("Accept-Language", "de")
            .content(opml.getBytes(UTF_8)));
  }
}
