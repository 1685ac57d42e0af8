package de.faktenstrom.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.PolledTable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// How the states of a table are cited.
class CitationsIT {

  private final Workshop workshop = new Workshop();
  private final TableService service = new TableService();
  private final MockMvc http = workshop.http(CitationsApi.class);

  @AfterEach
  void close() {
    service.close();
    workshop.close();
  }

  @Test
  void eachStateIsCitedByWhatWasReadAndWhen() throws Exception {
    twice("40", "41");

    String first = text(path() + "/versions/1/citation");
    String latest = text(path() + "/citation");

    assertThat(first)
        .contains("(2026): Schutzsuchende nach Kreisen (Tabelle 99999-0001). Version 1. ")
        .contains("(Dataset)", service.url("/files/table.csv"))
        .endsWith("[Abruf 2026-03-10T09:00:00+01:00, SHA-256 " + hash(1) + "]\n");
    assertThat(latest).contains("Version 2.", hash(2)).doesNotContain(hash(1));
  }

  @Test
  void isExportedToPortalsOfOpenData() throws Exception {
    twice("40", "41");

    MockHttpServletResponse turtle = answer(path() + "/versions/2/citation?format=dcat-ap.de");

    assertThat(turtle.getContentType()).isEqualTo("text/turtle;charset=utf-8");
    assertThat(turtle.getContentAsString()).contains("a dcat:Dataset", "99999-0001", hash(2));
    assertThat(text(path() + "/citation?style=apa&lang=en"))
        .contains("(Table 99999-0001, Version 2) [Data set]", "Retrieved 2026-03-10");
  }

  @Test
  void aStyleThatIsUnknownIsRefusedWithTheKnownOnes() throws Exception {
    twice("40", "41");

    MockHttpServletResponse refused = answer(path() + "/citation?style=vancouver");

    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("Stil unbekannt", "apa");
  }

  @Test
  void whatWasNotAcceptedOrNeverWasIsNotCited() throws Exception {
    PolledTable table = table();
    read(table, people("40"));
    read(
        table,
        Flat.people()
            .row("2023-12-31", "05315", "GESM", "100")
            .row("2024-12-31", "05315", "GESM", "120")
            .csv());

    assertThat(answer(path() + "/versions/2/citation").getStatus()).isEqualTo(409);
    assertThat(answer(path() + "/versions/3/citation").getStatus()).isEqualTo(404);
    assertThat(text(path() + "/citation")).contains("Version 1.");
  }

  @Test
  void readersAreSentToTheTableAndNotToItsWebService() {
    String service = "https://genesis.destatis.de/genesisWS/rest/2020/";

    assertThat(CitedTables.shownAt(service, "12531-0043"))
        .isEqualTo("https://www-genesis.destatis.de/datenbank/online/table/12531-0043");
    assertThat(CitedTables.shownAt("https://amt.example/t.csv", "t"))
        .isEqualTo("https://amt.example/t.csv");
    assertThat(CitedTables.shownAt("tabellen/staedte.xlsx", "staedte-1")).isNull();
  }

  private void twice(String first, String second) {
    PolledTable table = table();
    read(table, people(first));
    read(table, people(second));
  }

  private PolledTable table() {
    return new PolledTable(workshop, TableSources.document(service.url("/files/table.csv"), "{}"));
  }

  private void read(PolledTable table, String text) {
    service.file("table.csv", text);
    table.read();
  }

  private static String people(String women) {
    return Flat.people()
        .row("2023-12-31", "05315", "GESM", "100")
        .row("2023-12-31", "05315", "GESW", "-")
        .row("2023-12-31", "05315", "", "100")
        .row("2023-12-31", "05111", "", "7")
        .row("2024-12-31", "05315", "GESM", "120")
        .row("2024-12-31", "05315", "GESW", women)
        .row("2024-12-31", "05315", "", "160")
        .row("2024-12-31", "05111", "", "8")
        .csv();
  }

  private String path() {
    return "/api/v1/datasets/"
        + workshop.jdbc().sql("select id::text from ingest.dataset").query(String.class).single();
  }

  private String hash(int number) {
    return workshop
        .jdbc()
        .sql("select hash from ingest.dataset_version where number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  private String text(String path) throws Exception {
    MockHttpServletResponse answer = answer(path);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(String path) throws Exception {
    return http.perform(get(path).locale(Locale.GERMANY)).andReturn().getResponse();
  }
}
