package de.faktenstrom.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;

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
  void theJobIsAskedAfterBySchedule() {
    service.table(people("10").zip(), 1_000);
    PolledTable table = table("99999-0001");

    table.read();
    Duration atFirst = table.untilNext();
    workshop.clock().forward(Duration.ofHours(1));
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

    workshop.clock().forward(JobTable.LIFE.plusSeconds(1));
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
