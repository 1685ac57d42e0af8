package de.faktenstrom.enrich.citing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CiteCommandTest {

  @TempDir private Path folder;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder complaints = new StringBuilder();

  @Test
  void printsOneLineAFile() throws IOException {
    String text = file("a.txt", "😀 doi:10.1234/abc!");
    String html = file("b.html", "<p>Laut <a href='https://doi.org/10.1234/X'>Studie</a></p>");

    assertThat(cite(text, html)).isTrue();

    assertThat(out.toString().lines().toList())
        .containsExactly(
            "{\"file\":\""
                + text
                + "\",\"citations\":[{\"type\":\"doi\",\"value\":\"10.1234/abc\",\"start\":6,\"end\":17,"
                + "\"text\":\"10.1234/abc\",\"csl\":{\"id\":\"doi:10.1234/abc\",\"type\":\"document\","
                + "\"DOI\":\"10.1234/abc\",\"URL\":\"https://doi.org/10.1234/abc\"}}]}",
            "{\"file\":\""
                + html
                + "\",\"citations\":[{\"type\":\"doi\",\"value\":\"10.1234/x\",\"start\":5,\"end\":11,"
                + "\"text\":\"Studie\",\"csl\":{\"id\":\"doi:10.1234/x\",\"type\":\"document\","
                + "\"DOI\":\"10.1234/x\",\"URL\":\"https://doi.org/10.1234/x\"}}]}");
    assertThat(complaints).isEmpty();
  }

  @Test
  void readsItemsByFieldAndNumber() throws IOException {
    String items =
        file(
            "items.json",
            """
            [{"headline": "A", "body": "<p>§ 3 AsylG</p>", "kind": "facts"},
             {"headline": "BT-Drs. 20/1", "teaser": null}]
            """);

    assertThat(cite(items)).isTrue();

    JsonNode citations = JsonMapper.shared().readTree(out.toString()).get("citations");
    assertThat(
            citations
                .valueStream()
                .map(one ->
                    one.get("item")
                        + " "
                        + one.get("field").asString()
                        + " "
                        + one.get("value").asString()))
        .containsExactly("0 body § 3 AsylG", "1 headline BT-Drs. 20/1");
  }

  @Test
  void readsTheEntriesOfABibliography() throws IOException {
    String markdown =
        file(
            "d.md",
            """
            # Beitrag 😀
            Text.

            ## Literatur
            - Roth, Eva: Bleiben. In: Merkur 54 (2000), S. 512–519.
            """);

    assertThat(cite(markdown)).isTrue();

    JsonNode entry = JsonMapper.shared().readTree(out.toString()).get("citations").get(0);
    assertThat(entry.get("type").asString()).isEqualTo("reference");
    assertThat(entry.get("start").asInt()).isEqualTo(34);
    assertThat(entry.get("csl").get("author").toString())
        .isEqualTo("[{\"family\":\"Roth\",\"given\":\"Eva\"}]");
    assertThat(entry.get("csl").get("container-title").asString()).isEqualTo("Merkur");
  }

  @Test
  void readsStandardInputAndMarkdown() throws IOException {
    String markdown =
        file("c.md", "# Titel\n[Studie](https://doi.org/10.1234/abc), **Quelle:** UNHCR\n");

    assertThat(cite("-", markdown)).isTrue();

    assertThat(out.toString().lines().map(line -> JsonMapper.shared().readTree(line)))
        .extracting(
            line -> line.get("file").asString() + line.get("citations").findValuesAsString("value"))
        .containsExactly("-[§ 1 BGB]", markdown + "[10.1234/abc, UNHCR]");
  }

  @Test
  void saysOfEachBadFileWhyAndPrintsTheOthers() throws IOException {
    Path binary = folder.resolve("d.pdf");
    Files.write(binary, new byte[] {'%', 'P', 'D', 'F', (byte) 0xE2, (byte) 0xE3});
    String missing = folder.resolve("none.txt").toString();
    String broken = file("e.json", "{\"headline\": ");
    String good = file("f.txt", "ohne");

    assertThat(cite(missing, binary.toString(), broken, folder.toString(), good)).isFalse();

    assertThat(out.toString()).isEqualTo("{\"file\":\"" + good + "\",\"citations\":[]}\n");
    assertThat(complaints.toString().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("faktenstrom: " + missing + " does not exist."),
            line -> assertThat(line).startsWith("faktenstrom: " + binary + " is no text in UTF-8;"),
            line ->
                assertThat(line)
                    .isEqualTo("faktenstrom: " + broken + " is no JSON of items (line 1)."),
            line -> assertThat(line).startsWith("faktenstrom: " + folder + " cannot be read: "));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private boolean cite(String... files) throws IOException {
    var input = new ByteArrayInputStream("§ 1 BGB".getBytes(StandardCharsets.UTF_8));
    return new CiteCommand(input, out, complaints).print(List.of(files));
  }
}
