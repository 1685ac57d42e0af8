package de.faktenstrom.ingest.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Watching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TablesInFoldersIT {

  private static final String CSV =
      "Land;Einbürgerungen\nBerlin;21.800\n\"=HYPERLINK(\"\"http://a\"\")\";<b>1</b>\n";

  private final Workshop workshop = new Workshop();
  private final Watching watching = new Watching(workshop, "press");
  private final Path folder = workshop.root().resolve("press");

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void aTableBecomesAnItemForReviewThatCanBeReadOut() throws IOException {
    write("einbuergerungen_2024-laender.csv", CSV);

    watching.read();

    Map<String, Object> item = item();
    assertThat(item)
        .contains(
            entry("kind", "table"),
            entry("headline", "Einbuergerungen 2024 laender"),
            entry("trust", "review"),
            entry("external_id", "einbuergerungen_2024-laender.csv"));
    assertThat(String.valueOf(item.get("body")))
        .contains("<caption>Einbuergerungen 2024 laender</caption>")
        .contains("<th scope=\"col\">Einbürgerungen</th>")
        .contains("<th scope=\"row\">Berlin</th><td>21.800</td>")
        .contains("HYPERLINK(&#34;http://a&#34;)")
        .contains("&lt;b&gt;1&lt;/b&gt;")
        .doesNotContain("nicht gezeigt");
    assertThat(folder.resolve(".done/einbuergerungen_2024-laender.csv")).exists();
  }

  @Test
  void whatStandsBesideATableIsSaidWithIt() throws IOException {
    write("a.csv", CSV);
    write(
        "a.csv.md",
        "---\ntitle: Einbürgerungen nach Ländern\ndate: 2026-03-01\nlanguage: de\n---\nQuelle: Destatis.\n");

    watching.read();
    watching.read();

    Map<String, Object> item = item();
    assertThat(item)
        .contains(entry("headline", "Einbürgerungen nach Ländern"), entry("language", "de"));
    assertThat(String.valueOf(item.get("body"))).startsWith("<p>Quelle: Destatis.</p>");
    assertThat(folder.resolve(".done/a.csv.md")).exists();
    assertThat(folder.resolve("a.csv.md")).doesNotExist();
  }

  @Test
  void ofALongTableTheBeginningIsShownAndTheRestCounted() throws IOException {
    write("a.csv", "x;y\n".repeat(250));

    watching.read();

    String body = String.valueOf(item().get("body"));
    assertThat(body.split("<tr>", -1)).hasSize(TableFile.MOST.rows() + 1);
    assertThat(body).contains("<p>50 weitere Zeilen der Datei sind hier nicht gezeigt.</p>");
  }

  @Test
  void anotherStateIsTheNextVersion() throws IOException {
    write("a.csv", CSV);
    watching.read();
    write("a.csv", CSV.replace("21.800", "21.900"));
    watching.read();

    assertThat(workshop.events()).extracting(e -> e.get("version")).containsExactly(1, 2);
  }

  @Test
  void whatIsNoTableLiesBesideTheReason() throws IOException {
    write("a.xlsx", "kein Zip");
    write("b.csv", "\n");
    write("c.csv", CSV);
    write("c.csv.md", "ohne Kopf");

    watching.read();

    assertThat(Files.readString(folder.resolve(".failed/a.xlsx.reason.txt")))
        .isEqualTo("Das ist keine XLSX-Arbeitsmappe.\n");
    assertThat(Files.readString(folder.resolve(".failed/b.csv.reason.txt")))
        .isEqualTo("Die Tabelle ist leer.\n");
    assertThat(Files.readString(folder.resolve(".failed/c.csv.reason.txt")))
        .contains("muss mit einem Kopf beginnen");
    assertThat(folder.resolve(".failed/c.csv.md")).exists();
    assertThat(workshop.events()).isEmpty();
  }

  @Test
  void aPageWhoseTagRunsOnIsReadInTime() throws IOException {
    String page = "<title>Titel</title><p>Text</p>" + "<div".repeat(500_000);
    write("a.html", page);

    long start = System.nanoTime();
    watching.read();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    assertThat(String.valueOf(item().get("body"))).contains("<p>Text</p>");
  }

  private Map<String, Object> item() {
    return workshop
        .jdbc()
        .sql("select * from ingest.item_version order by version desc limit 1")
        .query()
        .singleRow();
  }

  private void write(String name, String text) throws IOException {
    Path file = Files.writeString(Files.createDirectories(folder).resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
  }
}
