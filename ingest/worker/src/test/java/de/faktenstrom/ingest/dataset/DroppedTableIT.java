package de.faktenstrom.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.PolledTable;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A table whose states somebody puts into the directory root.
class DroppedTableIT {

  private final Workshop workshop = new Workshop();
  private final Path file = workshop.root().resolve("tabellen/koeln 2024.csv");

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void aNewFileInItsPlaceIsComparedWithTheOneBefore() throws IOException {
    PolledTable table = table("tabellen/koeln 2024.csv");
    drop(people("40"), 3);
    table.read();
    table.read();
    drop(people("40"), 2);
    table.read();
    drop(people("41"), 1);
    table.read();

    assertThat(table.attempts())
        .satisfiesExactly(
            newest -> assertThat(newest).startsWith("changed: Datenstand 2 (Korrektur)"),
            touched ->
                assertThat(touched)
                    .isEqualTo("unchanged: Die Datei ist seit dem letzten Abruf unverändert."),
            same ->
                assertThat(same)
                    .isEqualTo("unchanged: Die Datei ist seit dem letzten Abruf unverändert."),
            first -> assertThat(first).startsWith("changed: Erster Datenstand (1)"));
    assertThat(file).exists();
  }

  @Test
  void whereTheFileIsNobodyOutsideLearns() throws IOException {
    PolledTable table = table("tabellen/koeln 2024.csv");
    drop(people("40"), 2);
    table.read();
    drop(people("41"), 1);
    table.read();

    String event =
        workshop
            .jdbc()
            .sql("select data::text from public.outbox limit 1")
            .query(String.class)
            .single();

    assertThat(event).doesNotContain("koeln 2024.csv");
  }

  @Test
  void aFileThatIsNotThereOrLeadsOutIsSaidSo() throws IOException {
    PolledTable table = table("tabellen/koeln 2024.csv");
    table.read();
    Path secret = Files.writeString(Files.createTempFile("secret", ".csv"), people("40"));
    Files.setLastModifiedTime(secret, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, secret);
    table.read();

    assertThat(table.attempts())
        .hasSize(2)
        .containsOnly("failed: Die Datei tabellen/koeln 2024.csv liegt nicht im Verzeichnis.");
    assertThat(workshop.count("ingest.dataset_version")).isZero();
  }

  @Test
  void aFileAboveTheRootIsRefused() {
    assertThatThrownBy(() -> table("../geheim.csv"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.refusal().inGerman().toString())
                    .contains("muss eine Datei unter dem Verzeichnis der Installation sein"));
  }

  private PolledTable table(String url) {
    return new PolledTable(workshop, TableSources.document(url));
  }

  private static String people(String value) {
    return Flat.people()
        .row("2023-12-31", "05315", "GESM", "100")
        .row("2023-12-31", "05315", "GESW", "90")
        .row("2024-12-31", "05315", "GESM", "120")
        .row("2024-12-31", "05315", "GESW", value)
        .csv();
  }

  /// @param minutes ago
  private void drop(String text, int minutes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.now().minus(Duration.ofMinutes(minutes))));
  }
}
