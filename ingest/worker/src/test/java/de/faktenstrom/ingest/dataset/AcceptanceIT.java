package de.faktenstrom.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.PolledTable;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// An editor's word on a state that cannot be true, or can.
class AcceptanceIT {

  private final Workshop workshop = new Workshop();
  private final TableService service = new TableService();
  private final MockMvc http = workshop.http(DatasetsApi.class);
  private PolledTable table;

  @BeforeEach
  void aDoubtfulState() {
    table = new PolledTable(workshop, TableSources.document(service.url("/files/table.csv"), "{}"));
    read(whole("40"));
    read(half("125").csv());
  }

  @AfterEach
  void close() {
    service.close();
    workshop.close();
  }

  @Test
  void becomesTheNextStateWithDraftAndEvent() throws Exception {
    decide(2, "acceptance", "{\"reason\": \"Das Amt meldet nur noch Männer.\"}")
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", endsWith("/versions/3")))
        .andExpect(jsonPath("$.version").value(3))
        .andExpect(jsonPath("$.accepted").value(true))
        .andExpect(jsonPath("$.kind").value("correction"))
        .andExpect(jsonPath("$.compared.version").value(1))
        .andExpect(jsonPath("$.doubts[0]").isNotEmpty())
        .andExpect(jsonPath("$.item").isNotEmpty());

    http.perform(get(path(2)))
        .andExpect(jsonPath("$.accepted").value(false))
        .andExpect(jsonPath("$.decision.accepted").value(true))
        .andExpect(jsonPath("$.decision.by").value("ada"))
        .andExpect(jsonPath("$.decision.became").value(3))
        .andExpect(jsonPath("$.decision.reason").value("Das Amt meldet nur noch Männer."));
    assertThat(
            workshop
                .jdbc()
                .sql("select data->>'version' from public.outbox where data->>'supersedes' = '1'")
                .query(String.class)
                .list())
        .containsExactly("3");
    assertThat(workshop.count("ingest.item")).isEqualTo(1);
    assertThat(decisions())
        .containsExactly(
            Map.of(
                "by",
                "ada",
                "version",
                "2",
                "reason",
                "Das Amt meldet nur noch Männer.",
                "became",
                "3"));
  }

  @Test
  void isWhatLaterStatesAreComparedWith() throws Exception {
    decide(2, "acceptance", "{\"reason\": \"geprüft\"}").andExpect(status().isCreated());

    read(half("125").otherForm());
    read(half("126").csv());

    assertThat(table.attempts().getFirst())
        .isEqualTo(
            "changed: Datenstand 4 (Korrektur) – Werte geändert: 1, neu: 0, entfallen: 0; ein Entwurf liegt bereit.");
    assertThat(table.attempts().get(1)).startsWith("unchanged: Nur das Format");
  }

  @Test
  void isNoLongerOpenWhenItIsRefused() throws Exception {
    http.perform(get("/api/v1/datasets"))
        .andExpect(jsonPath("$.datasets[0].open").value(true))
        .andExpect(jsonPath("$.datasets[0].kind").value("doubtful"))
        .andExpect(jsonPath("$.datasets[0].title").isNotEmpty());

    decide(2, "refusal", "{\"reason\": \"halbe Datei\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.decision.accepted").value(false))
        .andExpect(jsonPath("$.decision.became").doesNotExist());

    http.perform(get("/api/v1/datasets")).andExpect(jsonPath("$.datasets[0].open").value(false));
    assertThat(workshop.count("ingest.dataset_version")).isEqualTo(2);
    assertThat(decisions())
        .containsExactly(Map.of("by", "ada", "version", "2", "reason", "halbe Datei"));
  }

  @Test
  void isWarnedOfNoMoreWhenItIsRefused() throws Exception {
    read(half("125").otherForm());
    String before = table.lastReason();

    decide(2, "refusal", "{\"reason\": \"halbe Datei\"}").andExpect(status().isOk());
    Duration wait = table.untilNext();
    read(half("125").csv());

    assertThat(before).startsWith("Der Datenstand ist nicht plausibel");
    assertThat(wait).isZero();
    assertThat(table.attempts().getFirst())
        .isEqualTo(
            "unchanged: Die Werte sind die des verworfenen Datenstands 2; es gilt weiter Datenstand 1.");
    assertThat(workshop.count("ingest.dataset_version")).isEqualTo(2);
  }

  @Test
  void isWarnedOfAnewWhenAnotherDoubtfulOneComes() throws Exception {
    decide(2, "refusal", "{\"reason\": \"halbe Datei\"}").andExpect(status().isOk());

    read(half("126").csv());

    assertThat(table.attempts().getFirst()).startsWith("quarantined: ");
    assertThat(workshop.count("ingest.dataset_version")).isEqualTo(3);
  }

  @Test
  void isDecidedOnOnce() throws Exception {
    decide(2, "refusal", "{\"reason\": \"halbe Datei\"}").andExpect(status().isOk());

    decide(2, "acceptance", "{\"reason\": \"doch\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value("Über diesen Datenstand wurde schon entschieden."));

    assertThat(workshop.count("ingest.dataset_version")).isEqualTo(2);
  }

  @Test
  void isRefusedWithASentenceWhereThereIsNothingToDecide() throws Exception {
    read(whole("41"));

    decide(1, "acceptance", "{\"reason\": \"x\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("gilt schon")));
    decide(2, "acceptance", "{\"reason\": \"x\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("überholt")));
    decide(9, "acceptance", "{\"reason\": \"x\"}").andExpect(status().isNotFound());
    decide(2, "refusal", "{}").andExpect(status().isUnprocessableContent());
    decide(2, "refusal", "{\"reason\": \" \"}").andExpect(status().isUnprocessableContent());
    assertThat(workshop.count("ingest.dataset_decision")).isZero();
  }

  /// As they are told.
  private List<Map<String, Object>> decisions() {
    return workshop
        .jdbc()
        .sql(
            """
            select data->>'by' as by, data->>'version' as version, data->>'reason' as reason, data->>'became' as became
            from public.outbox where jsonb_exists(data, 'decided') order by id
            """)
        .query()
        .listOfRows()
        .stream()
        .peek(row -> row.values().removeIf(Objects::isNull))
        .toList();
  }

  private ResultActions decide(int number, String what, String body) throws Exception {
    Principal ada = () -> "ada";
    return http.perform(
        post(path(number) + "/" + what)
            .principal(ada)
            .locale(Locale.GERMAN)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private String path(int number) {
    String id =
        workshop.jdbc().sql("select id::text from ingest.dataset").query(String.class).single();
    return "/api/v1/datasets/" + id + "/versions/" + number;
  }

  private void read(String text) {
    service.file("table.csv", text);
    table.read();
  }

  private static String whole(String women) {
    return Flat.people()
        .row("2023-12-31", "05315", "GESM", "100")
        .row("2023-12-31", "05315", "GESW", "-")
        .row("2023-12-31", "05315", "", "100")
        .row("2024-12-31", "05315", "GESM", "120")
        .row("2024-12-31", "05315", "GESW", women)
        .row("2024-12-31", "05315", "", "160")
        .csv();
  }

  /// A document that broke off.
  private static Flat half(String men) {
    return Flat.people()
        .row("2023-12-31", "05315", "GESM", "100")
        .row("2023-12-31", "05315", "GESW", "-")
        .row("2023-12-31", "05315", "", "100")
        .row("2024-12-31", "05315", "GESM", men);
  }
}
