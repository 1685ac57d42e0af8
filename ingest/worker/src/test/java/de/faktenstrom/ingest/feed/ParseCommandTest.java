package de.faktenstrom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {

  @TempDir Path folder;

  private String printed(Path... files) throws IOException {
    StringBuilder out = new StringBuilder();
    ParseCommand.print(List.of(files), out);
    return out.toString();
  }

  @Test
  void printsOneLineOfJsonADocumentWithWhatIsAbsentLeftOut() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("feed.xml"),
            """
            <rss version="2.0"><channel><title>Zahlen</title><ttl>60</ttl><item><title>K&#246;ln</title>
            <link>https://example.org/1</link><pubDate>Thu, 01 Jan 2004 20:48:21 +0100</pubDate></item></channel></rss>
            """);

    assertThat(printed(file))
        .isEqualTo(
            """
            {"file":"%s","kind":"rss20",\
            "source":{"title":{"type":"text/plain","value":"Zahlen"},"extensions":{"ttl":"60"}},\
            "items":[{"title":{"type":"text/plain","value":"Köln"},"link":"https://example.org/1",\
            "links":[{"rel":"alternate","href":"https://example.org/1"}],"published":"2004-01-01T19:48:21Z"}],\
            "problems":[]}
            """
                .formatted(file));
  }

  @Test
  void saysOfAFileThatItCannotBeRead() throws IOException {
    Path missing = folder.resolve("missing");
    Path empty = Files.createFile(folder.resolve("empty"));

    List<String> lines = printed(missing, empty).lines().toList();

    assertThat(lines.getFirst())
        .contains("\"kind\":\"unknown\"", "\"items\":[]", "cannot be read: it does not exist.");
    assertThat(lines.getLast()).contains("The document is empty.");
  }
}
