package de.faktenstrom.ingest.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.push.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFormTest {

  @TempDir private Path folder;

  /// Two million characters that a parser would take for one tag, as long as a file may be.
  @Test
  void tagsThatRunOnAreLeftOutBeforeThePageIsParsed() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("seite.html"),
            "<title>Titel</title>" + "<div".repeat(2049 * 244) + "<p>Text</p>");

    Submission item = FileForm.read(page, Kind.ARTICLE);

    assertThat(item.headline()).isEqualTo("Titel");
    assertThat(item.body()).isEqualTo("<p>Text</p>");
  }
}
