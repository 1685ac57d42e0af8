package de.faktenstrom.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.PolledTable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

/// The chart of a draft, as whoever reads it sees it.
class ChartsIT {

  private static final Pattern PICTURE =
      Pattern.compile(
          "<img src=\"https://faktenstrom\\.example(/diagramme/[0-9a-f-]{36}/2/)([0-9a-f]{64})\\.svg\" alt=\"Balkendiagramm");

  private final Workshop workshop = new Workshop();
  private final TableService service = new TableService();
  private final MockMvc http = workshop.http(ChartsController.class);
  private MatchResult picture;

  @BeforeEach
  void aDraftOfOtherValues() {
    PolledTable table =
        new PolledTable(workshop, TableSources.document(service.url("/files/table.csv"), "{}"));
    for (String men : new String[] {"120", "125"}) {
      service.file("table.csv", Flat.people().row("2024-12-31", "05315", "GESM", men).csv());
      table.read();
    }
    String body =
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
    http.perform(get(picture.group(1) + picture.group(2) + ".svg"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/svg+xml;charset=UTF-8"))
        .andExpect(content().string(containsString("jetzt 125")))
        .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Cache-Control", containsString("immutable")));
  }

  @Test
  void isFoundByNobodyWhoDoesNotKnowItsHash() throws Exception {
    assertThat(picture.group(2)).isNotEqualTo("0".repeat(64));
    http.perform(get(picture.group(1) + "0".repeat(64) + ".svg")).andExpect(status().isNotFound());
    http.perform(get(picture.group(1) + ".svg")).andExpect(status().isNotFound());
    http.perform(get(picture.group(1).replace("/2/", "/1/") + picture.group(2) + ".svg"))
        .andExpect(status().isNotFound());
  }
}
