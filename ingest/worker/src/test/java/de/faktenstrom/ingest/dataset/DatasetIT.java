package de.faktenstrom.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.PolledTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A table's states, from a document to a draft.
class DatasetIT {

  private final Workshop workshop = new Workshop();
  private final TableService service = new TableService();

  @AfterEach
  void close() {
    service.close();
    workshop.close();
  }

  @Test
  void anotherFormOfTheSameValuesIsNoEvent() {
    PolledTable table = table("{}");
    read(table, people("40").csv());

    read(table, people("40").otherForm());
    table.read();

    assertThat(table.attempts())
        .containsExactly(
            "unchanged: Seit dem letzten Abruf unverändert.",
            "unchanged: Nur das Format hat sich geändert, die Werte sind die von Datenstand 1.",
            "changed: Erster Datenstand (1) mit 8 Werten; verglichen wird ab dem nächsten.");
    assertThat(workshop.count("ingest.dataset_version")).isEqualTo(1);
    assertThat(workshop.count("ingest.item")).isZero();
    assertThat(workshop.count("public.outbox")).isZero();
  }

  @Test
  void aStateAsItWasBeforeIsAStateOfItsOwn() {
    PolledTable table = table("{}");
    read(table, people("40").csv());
    read(table, people("41").csv());

    read(table, people("40").csv());

    assertThat(workshop.count("ingest.dataset_version")).isEqualTo(3);
    assertThat(workshop.count("ingest.snapshot")).isEqualTo(2);
  }

  @Test
  void aSmallCorrectionIsAStateAndNoDraft() {
    PolledTable table = table("{\"absolute\":10,\"percent\":50}");
    read(table, people("40").csv());

    read(table, people("41").csv());

    assertThat(table.attempts().getFirst())
        .isEqualTo(
            "changed: Datenstand 2 (Korrektur) – Werte geändert: 1, neu: 0, entfallen: 0; unter der Schwelle für einen Entwurf.");
    assertThat(workshop.count("ingest.item")).isZero();
    assertThat(told()).hasSize(1);
  }

  @Test
  void aStateThatCannotBeTrueIsKeptAndNotTaken() {
    PolledTable table = table("{}");
    read(table, people("40").csv());
    String half =
        Flat.people()
            .row("2023-12-31", "05315", "GESM", "100")
            .row("2024-12-31", "05315", "GESM", "120")
            .csv();

    read(table, half);
    read(table, half + " ");
    read(table, people("41").csv());

    assertThat(versions())
        .extracting(v -> v.get("number"), v -> v.get("kind"), v -> v.get("compared"))
        .containsExactly(
            tuple(1, "first", null), tuple(2, "doubtful", 1), tuple(3, "correction", 1));
    assertThat(table.attempts())
        .extracting(attempt -> attempt.substring(0, attempt.indexOf(':')))
        .containsExactly("changed", "quarantined", "quarantined", "changed");
    assertThat(workshop.count("ingest.item")).isEqualTo(1);
  }

  @Test
  void whatIsNoTableIsQuarantinedWithItsBytes() {
    PolledTable table = table("{}");

    read(table, "<html>Wartungsarbeiten</html>");

    assertThat(table.attempts().getFirst()).startsWith("quarantined: Die Tabelle ist nicht lesbar");
    assertThat(workshop.count("ingest.dataset_version")).isZero();
    assertThat(
            workshop
                .jdbc()
                .sql("select document from ingest.fetch")
                .query((row, _) -> row.getBytes(1))
                .single())
        .asString(StandardCharsets.UTF_8)
        .contains("Wartungsarbeiten");
  }

  @Test
  void aStateNeverChanges() {
    read(table("{}"), people("40").csv());

    for (String change :
        List.of(
            "update ingest.dataset_version set accepted = false, kind = 'doubtful'",
            "delete from ingest.snapshot")) {
      assertThatThrownBy(() -> workshop.jdbc().sql(change).update())
          .hasMessageContaining("immutable");
    }
  }

  @Nested
  class Corrected {

    private final MockMvc http = workshop.http(DatasetsApi.class);

    @Test
    void bringsADraftForReviewThatCitesBothStates() {
      corrected();

      Map<String, Object> item =
          workshop.jdbc().sql("select v.* from ingest.item_version v").query().singleRow();
      assertThat(item.get("trust")).isEqualTo("review");
      assertThat(item.get("kind")).isEqualTo("table");
      assertThat(item.get("headline")).isEqualTo("Schutzsuchende nach Kreisen: 1 Wert korrigiert");
      String body = String.valueOf(item.get("body"));
      List<String> hashes =
          workshop
              .jdbc()
              .sql("select hash from ingest.dataset_version order by number")
              .query(String.class)
              .list();
      assertThat(body)
          .contains("Datenstand 1, Abruf 10.03.2026, SHA-256 " + hashes.getFirst())
          .contains("Datenstand 2, Abruf 10.03.2026, SHA-256 " + hashes.getLast())
          .contains("<td>40</td><td>45</td><td>&#43;5</td>")
          .contains("Nicht vergleichbar mit Zahlen des Ausländerzentralregisters.");
    }

    @Test
    void tellsOnceThatTheTableHasANewState() {
      corrected();

      assertThat(told()).hasSize(1);
      assertThat(told().getFirst())
          .contains("\"code\": \"99999-0001\"")
          .contains("\"kind\": \"correction\"")
          .contains("\"supersedes\": 1")
          .contains("\"item\": \"urn:uuid:");
      assertThat(workshop.count("public.outbox")).isEqualTo(2);
    }

    @Test
    void servesTheDifferenceAsFiles() throws Exception {
      corrected();
      String at = "/api/v1/datasets/" + dataset() + "/versions/2";

      http.perform(get(at))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.kind").value("correction"))
          .andExpect(jsonPath("$.compared.version").value(1))
          .andExpect(jsonPath("$.changed").value(1))
          .andExpect(jsonPath("$.report.largest[0].before").value("40"))
          .andExpect(jsonPath("$.report.largest[0].after").value("45"));
      http.perform(get(at + ".json"))
          .andExpect(
              header().string("Content-Disposition", "attachment; filename=\"99999-0001-2.json\""));
      String csv = http.perform(get(at + ".csv")).andReturn().getResponse().getContentAsString();
      assertThat(csv)
          .isEqualTo(
              "GES;KREISE;STAG;measure;unit;old_value;old_status;new_value;new_status;change\r\n"
                  + "GESW;05315;2024-12-31;BEV030;Anzahl;40;;45;;changed\r\n");
      String svg =
          http.perform(get(at + ".svg"))
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8);
      assertThat(svg).startsWith("<svg ").contains("vorher 40").contains("jetzt 45");
      http.perform(get(at.replace("versions/2", "versions/3"))).andExpect(status().isNotFound());
    }

    @Test
    void aStateThatWasCitedIsShownAgainAsItWas() throws Exception {
      corrected();
      String at = "/api/v1/datasets/" + dataset() + "/versions/1";

      MockHttpServletResponse answer =
          http.perform(get(at + "/observations.csv")).andReturn().getResponse();

      assertThat(answer.getContentAsString())
          .startsWith("GES;KREISE;STAG;measure;unit;value;status\r\n")
          .contains("GESW;05315;2024-12-31;BEV030;Anzahl;40;\r\n")
          .contains("GESW;05315;2023-12-31;BEV030;Anzahl;-;\r\n")
          .doesNotContain(";45;");
      assertThat(answer.getHeader("Content-Disposition"))
          .isEqualTo("attachment; filename=\"99999-0001-1.observations.csv\"");
      http.perform(get(at)).andExpect(jsonPath("$.files[0]").value(at + "/observations.csv"));
      http.perform(get(at.replace("versions/1", "versions/3") + "/observations.csv"))
          .andExpect(status().isNotFound());
    }

    private void corrected() {
      PolledTable table = table("{\"absolute\":5}");
      read(table, people("40").csv());
      read(table, people("45").csv());
    }
  }

  @Test
  void aNewPeriodIsDraftedHoweverSmall() {
    PolledTable table = table("{\"absolute\":1000000}");
    read(table, people("40").csv());

    read(
        table,
        people("40")
            .row("2025-12-31", "05315", "GESM", "130", "p")
            .row("2025-12-31", "05315", "GESW", "/")
            .row("2025-12-31", "05315", "", "170", "p")
            .row("2025-12-31", "05111", "", "9", "p")
            .csv());

    assertThat(
            workshop
                .jdbc()
                .sql("select teaser from ingest.item_version")
                .query(String.class)
                .single())
        .isEqualTo("Ende 2025 lebten in Köln 170 Schutzsuchende (vorläufig).");
  }

  private PolledTable table(String threshold) {
    return new PolledTable(
        workshop, TableSources.document(service.url("/files/table.csv"), threshold));
  }

  private void read(PolledTable table, String text) {
    service.file("table.csv", text);
    table.read();
  }

  private List<Map<String, Object>> versions() {
    return workshop
        .jdbc()
        .sql("select number, kind, compared from ingest.dataset_version order by number")
        .query()
        .listOfRows();
  }

  private String dataset() {
    return workshop.jdbc().sql("select id::text from ingest.dataset").query(String.class).single();
  }

  /// The events that say so, as JSON.
  private List<String> told() {
    return workshop
        .jdbc()
        .sql("select data::text from public.outbox where data->>'supersedes' is not null")
        .query(String.class)
        .list();
  }

  private static Flat people(String women) {
    return Flat.people()
        .row("2023-12-31", "05315", "GESM", "100")
        .row("2023-12-31", "05315", "GESW", "-")
        .row("2023-12-31", "05315", "", "100")
        .row("2023-12-31", "05111", "", "7")
        .row("2024-12-31", "05315", "GESM", "120")
        .row("2024-12-31", "05315", "GESW", women)
        .row("2024-12-31", "05315", "", "160")
        .row("2024-12-31", "05111", "", "8");
  }
}
