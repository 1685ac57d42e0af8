package de.faktenstrom.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.PolledTable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The dialog of 98, 99, 104 and 0.
class GenesisJobIT {

  private final Workshop workshop = new Workshop();
  private final TableService service = new TableService();

  @AfterEach
  void close() {
    service.close();
    workshop.close();
  }

  @Test
  void aRestartInTheMiddleGoesOnWithTheSameJob() {
    service.table(people("10").zip(), 20);
    PolledTable table = table("99999-0001");
    for (int i = 0; i < 10; i++) {
      table.read();
    }
    assertThat(table.lastReason()).contains("arbeitet noch am Auftrag 99999-0001_1");

    workshop.restart();
    for (int i = 0; i < 12; i++) {
      table.read();
    }

    assertThat(service.jobs()).isEqualTo(1);
    assertThat(table.attempts())
        .containsExactly(
            "changed: Erster Datenstand (1) mit 4 Werten; verglichen wird ab dem nächsten.");
    assertThat(workshop.count("ingest.table_job")).isZero();
    assertThat(service.asked())
        .hasSize(24)
        .startsWith(
            "POST /rest/data/tablefile {area=all, compress=true, format=ffcsv, job=false, language=de, name=99999-0001, startyear=2023}",
            "POST /rest/data/tablefile {area=all, compress=true, format=ffcsv, job=true, language=de, name=99999-0001, startyear=2023}",
            "POST /rest/catalogue/results {area=all, language=de, pagelength=1, selection=99999-0001_1}")
        .endsWith(
            "POST /rest/data/resultfile {area=all, compress=true, format=ffcsv, language=de, name=99999-0001_1}");
  }

  @Test
  void severalHundredTimesNotYetAndThenTheTableAsItStands() {
    service.table(signs().zip(), 350);
    PolledTable table = table("99999-0001");
    for (int i = 0; i < 175; i++) {
      table.read();
    }
    workshop.restart();
    for (int i = 0; i < 177; i++) {
      table.read();
    }

    service.small();
    service.table(
        signs()
            .row("2024-12-31", "05315", "GESM", "110")
            .row("2024-12-31", "05315", "GESW", "60")
            .row("2024-12-31", "05315", "", "170")
            .zip(),
        0);
    table.read();

    assertThat(service.jobs()).isEqualTo(1);
    assertThat(service.asked()).hasSize(2 + 351 + 1 + 1);
    assertThat(table.attempts().getLast())
        .isEqualTo("changed: Erster Datenstand (1) mit 7 Werten; verglichen wird ab dem nächsten.");
    assertThat(teasers()).containsExactly("Ende 2024 lebten in Köln 170 Schutzsuchende.");
  }

  @Test
  void partsWithoutTheirTotalAreNotSummed() {
    service.small();
    service.table(signs().zip(), 0);
    PolledTable table = table("99999-0001");
    table.read();

    service.table(
        signs()
            .row("2024-12-31", "05315", "GESM", "110")
            .row("2024-12-31", "05315", "GESW", "60")
            .zip(),
        0);
    table.read();

    assertThat(workshop.count("ingest.dataset_version")).isEqualTo(2);
    assertThat(teasers()).singleElement().asString().doesNotContain("170").doesNotContain("330");
  }

  @Test
  void aSignIsNoZeroNorIsAZeroASign() throws Exception {
    service.small();
    service.table(signs().zip(), 0);
    PolledTable table = table("99999-0001");
    table.read();

    service.table(signs("0").zip(), 0);
    table.read();

    String dataset =
        workshop.jdbc().sql("select id::text from ingest.dataset").query(String.class).single();
    String csv =
        workshop
            .http(DatasetsApi.class)
            .perform(get("/api/v1/datasets/" + dataset + "/versions/2.csv"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(csv.lines().skip(1))
        .containsExactlyInAnyOrder(
            "GESM;05111;2023-12-31;BEV030;Anzahl;-;;0;;changed",
            "GESW;05111;2023-12-31;BEV030;Anzahl;.;;0;;changed",
            "GESM;05113;2023-12-31;BEV030;Anzahl;/;;0;;changed",
            "GESW;05113;2023-12-31;BEV030;Anzahl;x;;0;;changed");
  }

  private List<String> teasers() {
    return workshop
        .jdbc()
        .sql("select teaser from ingest.item_version order by ingested")
        .query(String.class)
        .list();
  }

  /// A total beside its parts, and every sign for a value that is missing.
  private static Flat signs() {
    return signs("-", ".", "/", "x");
  }

  private static Flat signs(String... values) {
    return Flat.people()
        .row("2023-12-31", "05315", "GESM", "100")
        .row("2023-12-31", "05315", "GESW", "60")
        .row("2023-12-31", "05315", "", "160")
        .row("2023-12-31", "05111", "GESM", values[0 % values.length])
        .row("2023-12-31", "05111", "GESW", values[1 % values.length])
        .row("2023-12-31", "05113", "GESM", values[2 % values.length])
        .row("2023-12-31", "05113", "GESW", values[3 % values.length]);
  }

  @Test
  void theJobIsAskedAfterBySchedule() {
    service.table(people("10").zip(), 1_000);
    PolledTable table = table("99999-0001");

    table.read();
    Duration atFirst = table.untilNext();
    workshop.clock().advance(Duration.ofHours(1));
    table.read();

    assertThat(atFirst).isEqualTo(Dialog.SHORTEST);
    assertThat(table.untilNext()).isEqualTo(Dialog.LONGEST);
    assertThat(table.attempts()).isEmpty();
  }

  @Test
  void aJobThatIsNeverDoneIsGivenUpAfterADay() {
    service.table(people("10").zip(), 1_000);
    PolledTable table = table("99999-0001");
    table.read();

    workshop.clock().advance(JobTable.LIFE.plusSeconds(1));
    table.read();

    assertThat(table.attempts())
        .containsExactly("failed: Der Auftrag 99999-0001_1 wurde in 24 Stunden nicht fertig.");
    assertThat(workshop.count("ingest.table_job")).isZero();
  }

  @Test
  void anAccountHasOneJobAtATime() {
    service.table(people("10").zip(), 2);
    PolledTable first = table("99999-0001");
    first.read();
    PolledTable second = table("99999-0002");

    second.read();

    assertThat(service.jobs()).isEqualTo(1);
    assertThat(second.lastReason()).contains("noch an einem anderen Auftrag");
    for (int i = 0; i < 3; i++) {
      first.read();
    }
    second.read();
    assertThat(service.jobs()).isEqualTo(2);
    assertThat(second.lastReason()).contains("99999-0002_2");
  }

  @Test
  void theLoginGoesToTheServiceAndNowhereElse() {
    service.table(people("10").zip(), 0);
    PolledTable table = table("99999-0001");

    table.read();
    table.read();

    assertThat(service.logins()).hasSize(4).containsOnly("testuser/testpassword");
    assertThat(service.asked()).noneMatch(asked -> asked.contains("testpassword"));
    for (String kept : List.of("source", "fetch", "table_job", "dataset_version")) {
      assertThat(
              workshop
                  .jdbc()
                  .sql("select t::text from ingest.%s t".formatted(kept))
                  .query(String.class)
                  .list())
          .noneMatch(row -> row.contains("testpassword") || row.contains("testuser"));
    }
  }

  @Test
  void aTableThatIsSmallEnoughComesAtOnce() {
    service.table(people("10").zip(), 0);
    service.small();
    PolledTable table = table("99999-0001");

    table.read();
    table.read();

    assertThat(service.jobs()).isZero();
    assertThat(table.attempts())
        .containsExactly(
            "unchanged: Nur das Format hat sich geändert, die Werte sind die von Datenstand 1.",
            "changed: Erster Datenstand (1) mit 4 Werten; verglichen wird ab dem nächsten.");
  }

  private PolledTable table(String code) {
    return new PolledTable(workshop, TableSources.genesis(service.url("/rest/"), code));
  }

  private static Flat people(String women) {
    return Flat.people()
        .row("2023-12-31", "05315", "GESM", "100")
        .row("2023-12-31", "05315", "GESW", "-")
        .row("2024-12-31", "05315", "GESM", "120")
        .row("2024-12-31", "05315", "GESW", women);
  }
}
