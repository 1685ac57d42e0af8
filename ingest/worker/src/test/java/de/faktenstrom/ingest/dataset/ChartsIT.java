package de.faktenstrom.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.PolledTable;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The chart of a draft, as whoever reads it sees it.
class ChartsIT {

  private static final Pattern PICTURE =
      Pattern.compile(
          "<img src=\"https://faktenstrom\\.example(/diagramme/[0-9a-f-]{36}/2/)([0-9a-f]{64})\\.svg\""
              + " alt=\"Balkendiagramm");

  private final Workshop workshop = new Workshop();
  private final TableService service = new TableService();
  private final PublishedCharts charts = workshop.bean(PublishedCharts.class);
  private final MockMvc http = workshop.http(ChartsController.class);
  private String body;
  private MatchResult picture;

  @BeforeEach
  void aDraftOfOtherValues() {
    PolledTable table =
        new PolledTable(workshop, TableSources.document(service.url("/files/table.csv"), "{}"));
    for (String men : new String[] {"120", "125"}) {
      service.file("table.csv", Flat.people().row("2024-12-31", "05315", "GESM", men).csv());
      table.read();
    }
    body =
        workshop
            .jdbc()
            .sql("select data->>'body' from public.outbox where jsonb_exists(data, 'body')")
            .query(String.class)
            .single();
    picture = PICTURE.matcher(body).results().findFirst().orElseThrow();
  }

  @AfterEach
  void close() {
    service.close();
    workshop.close();
  }

  @Test
  void isAPictureThatLoadsAndRunsNothing() throws Exception {
    released("urn:uuid:1");

    http.perform(get(path()))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/svg+xml;charset=UTF-8"))
        .andExpect(content().string(containsString("jetzt 125")))
        .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
  }

  @Test
  void isSeenByTheDeskAloneBeforeAnItemThatShowsItIsOut() throws Exception {
    http.perform(get(path())).andExpect(status().isNotFound());
    http.perform(get(path()).with(reader()))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-cache, private"));
  }

  @Test
  void isGoneOnceTheItemIsWithdrawn() throws Exception {
    released("urn:uuid:1");

    charts.withdrawn("urn:uuid:1");

    http.perform(get(path()).locale(Locale.GERMAN))
        .andExpect(status().isGone())
        .andExpect(
            jsonPath("$.detail").value("Der Beitrag mit diesem Diagramm wurde zurückgezogen."));
    http.perform(get(path()).with(reader())).andExpect(status().isOk());
  }

  @Test
  void staysAsLongAsAnotherItemShowsIt() throws Exception {
    released("urn:uuid:1");
    released("urn:uuid:2");

    charts.withdrawn("urn:uuid:1");

    http.perform(get(path())).andExpect(status().isOk());
  }

  @Test
  void staysGoneWhenTheReleaseIsToldOnceMore() throws Exception {
    charts.withdrawn("urn:uuid:1");

    released("urn:uuid:1");
    released("urn:uuid:1");

    http.perform(get(path())).andExpect(status().isGone());
  }

  @Test
  void isAskedForAgainEachTimeAndSentOnce() throws Exception {
    released("urn:uuid:1");
    http.perform(get(path())).andExpect(header().string("Cache-Control", "no-cache, public"));

    http.perform(get(path()).header("If-None-Match", "\"" + picture.group(2) + "\""))
        .andExpect(status().isNotModified());

    charts.withdrawn("urn:uuid:1");
    http.perform(get(path()).header("If-None-Match", "\"" + picture.group(2) + "\""))
        .andExpect(status().isGone());
  }

  @Test
  void isFoundByNobodyWhoDoesNotKnowItsHash() throws Exception {
    String of = picture.group(1);
    String other = "0".repeat(64);
    assertThat(picture.group(2)).isNotEqualTo(other);
    charts.released("urn:uuid:1", body.replace(picture.group(2), other));
    released("urn:uuid:2");

    http.perform(get(of + other + ".svg").with(reader())).andExpect(status().isNotFound());
    http.perform(get(of + ".svg").with(reader())).andExpect(status().isNotFound());
    http.perform(get(path().replace("/2/", "/1/")).with(reader())).andExpect(status().isNotFound());
  }

  private String path() {
    return picture.group(1) + picture.group(2) + ".svg";
  }

  private void released(String item) {
    charts.released(item, body);
  }

  private static RequestPostProcessor reader() {
    return request -> {
      request.addUserRole("READER");
      return request;
    };
  }
}
