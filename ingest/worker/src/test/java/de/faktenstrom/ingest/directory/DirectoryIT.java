package de.faktenstrom.ingest.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Watching;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class DirectoryIT {

  private static final String MARKDOWN =
      """
      ---
      title: Schutzsuchende in Köln
      date: 2026-03-09
      language: de
      kind: facts
      authors: Anna Beispiel, Bernd Beispiel
      ---
      Ende 2024 lebten **39.945** Schutzsuchende in Köln.<script>alert(1)</script>

      | Jahr | Zahl |
      |------|------|
      | 2024 | 39945 |
      """;

  private final Workshop workshop = new Workshop();
  private final Watching watching = new Watching(workshop, "press");
  private final Path folder = workshop.root().resolve("press");

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void filesBecomeItemsAndAreMovedAway() throws IOException {
    write("koeln.md", MARKDOWN);
    write(
        "item.json",
        "{\"externalId\":\"j\",\"kind\":\"article\",\"headline\":\"Json\",\"body\":\"b\",\"release\":true}");
    write(
        "page.html", "<html lang=en><title>Page</title><body><h1>Page</h1><p>b</p></body></html>");

    watching.read();

    assertThat(workshop.events())
        .extracting(e -> e.get("headline"), e -> e.get("trust"))
        .containsExactlyInAnyOrder(
            tuple("Schutzsuchende in Köln", "review"),
            tuple("Json", "release"),
            tuple("Page", "review"));
    assertThat(folder.resolve(".done"))
        .isDirectoryContaining("glob:**/koeln.md")
        .isDirectoryContaining("glob:**/item.json");
    assertThat(folder.resolve("koeln.md")).doesNotExist();
    assertThat(
            workshop
                .jdbc()
                .sql("select body from ingest.item_version where external_id = 'koeln'")
                .query(String.class)
                .single())
        .contains("<strong>39.945</strong>")
        .contains("<td>2024</td>")
        .doesNotContain("script");
  }

  @Test
  void aFileThatIsNoItemLiesBesideTheReason() throws IOException {
    write("good.md", MARKDOWN);
    write("bad.md", "no front matter");
    write("worse.json", "{");

    watching.read();

    assertThat(Files.readString(folder.resolve(".failed/bad.md.reason.txt")))
        .contains("muss mit einem Kopf beginnen");
    assertThat(folder.resolve(".failed/worse.json")).exists();
    assertThat(workshop.events()).hasSize(1);
    assertThat(watching.lastOutcome()).isEqualTo("quarantined");
  }

  @Test
  void theSameNameAgainIsTheNextVersionAndTheSameContentIsNothing() throws IOException {
    write("koeln.md", MARKDOWN);
    watching.read();
    write("koeln.md", MARKDOWN);
    watching.read();
    write("koeln.md", MARKDOWN.replace("39.945", "39.946"));
    watching.read();

    assertThat(workshop.events()).extracting(e -> e.get("version")).containsExactly(1, 2);
  }

  @Test
  void twoNamesAreTwoItemsEvenAtOneAddress() throws IOException {
    String item =
        "{\"externalId\":\"%s\",\"kind\":\"article\",\"headline\":\"H\",\"body\":\"b\",\"url\":\"https://example.org/live\"}";
    write("a.json", item.formatted("a"));
    watching.read();
    write("b.json", item.formatted("b"));
    watching.read();

    assertThat(workshop.count("ingest.item")).isEqualTo(2);
  }

  @Test
  void whatWasNotStoredStaysWhereItIs() throws IOException {
    write("koeln.md", MARKDOWN);
    workshop
        .outbox()
        .before(_ -> {
          throw new DataIntegrityViolationException("lost");
        });
    watching.read();
    boolean there = Files.exists(folder.resolve("koeln.md"));
    workshop.outbox().before(_ -> {});
    watching.read();

    assertThat(there).isTrue();
    assertThat(workshop.events()).hasSize(1);
    assertThat(folder.resolve("koeln.md")).doesNotExist();
  }

  @Test
  void aFileThatIsStillBeingWrittenWaits() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("koeln.md"), MARKDOWN);

    watching.read();

    assertThat(workshop.events()).isEmpty();
    assertThat(folder.resolve("koeln.md")).exists();
  }

  @Test
  void aFileWhoseTimeWasKeptFromAnotherClockIsRead() throws IOException {
    write("koeln.md", MARKDOWN);
    FileTime ahead = FileTime.from(Instant.now().plus(Duration.ofDays(400)));
    Files.setLastModifiedTime(folder.resolve("koeln.md"), ahead);

    watching.read();

    assertThat(workshop.events()).hasSize(1);
  }

  @Test
  void whatIsPutInTheFilesPlaceWhileItIsReadIsReadNext() throws IOException {
    write("koeln.md", MARKDOWN);
    write("bad.md", "no front matter");
    workshop
        .outbox()
        .before(_ -> {
          replace("koeln.md", MARKDOWN.replace("39.945", "39.946"));
          replace("bad.md", MARKDOWN.replace("Köln", "Bonn"));
        });
    watching.read();
    workshop.outbox().before(_ -> {});

    watching.read();

    assertThat(workshop.events())
        .extracting(e -> e.get("headline"), e -> e.get("version"))
        .containsExactlyInAnyOrder(
            tuple("Schutzsuchende in Köln", 1),
            tuple("Schutzsuchende in Köln", 2),
            tuple("Schutzsuchende in Bonn", 1));
    assertThat(folder.resolve("koeln.md")).doesNotExist();
  }

  @Test
  void aFileThatIsTooMuchForItsParserKeepsNoOtherWaiting() throws IOException {
    write("good.md", MARKDOWN);
    write(
        "deep.md", "---\ntitle: Tief\n---\n" + "*a **a ".repeat(40_000) + "a** a*".repeat(40_000));
    write("quotes.md", "---\ntitle: Zitate\n---\n" + ">".repeat(200_000) + "a");

    watching.read();

    assertThat(workshop.events())
        .extracting(e -> e.get("headline"))
        .contains("Schutzsuchende in Köln");
    assertThat(folder.resolve("deep.md")).doesNotExist();
    assertThat(folder.resolve("quotes.md")).doesNotExist();
  }

  @Test
  void theReasonForALongNameIsKeptToo() throws IOException {
    String name = "ä".repeat(120) + ".md";
    write(name, "no front matter");

    watching.read();

    assertThat(folder.resolve(".failed").resolve(name)).exists();
    assertThat(folder.resolve(".failed")).isDirectoryContaining("glob:**.reason.txt");
    assertThat(folder.resolve(name)).doesNotExist();
  }

  @Test
  void linksOutOfTheFolderAreNotFollowed() throws IOException {
    Path secret = Files.writeString(Files.createTempFile("secret", ".md"), MARKDOWN);
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("link.md"), secret);

    watching.read();

    assertThat(workshop.events()).isEmpty();
  }

  @Test
  void aFolderThatIsALinkOutOfTheRootIsNotRead() throws IOException {
    Path elsewhere = Files.createTempDirectory("elsewhere");
    write(elsewhere, "koeln.md", MARKDOWN);
    Files.deleteIfExists(folder);
    Files.createSymbolicLink(folder, elsewhere);

    watching.read();

    assertThat(workshop.events()).isEmpty();
    assertThat(watching.lastOutcome()).isEqualTo("failed");
  }

  private void replace(String name, String text) {
    try {
      write(name, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) throws IOException {
    write(Files.createDirectories(folder), name, text);
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
  }
}
