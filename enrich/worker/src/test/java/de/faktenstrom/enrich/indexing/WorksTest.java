package de.faktenstrom.enrich.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorksTest {

  @Test
  void readsEveryLineAndIgnoresWhatItDoesNotKnow() throws IOException {
    List<Work> works =
        read(
            """
            {"id":"1","lang":"de","title":"Asyl","abstract":"Zahlen","gnd":["u:1","u:2","u:1"],"year":"2019"}

            {"id":"2","title":"Migration and the labour market in the cities","subjects":["u:3"]}\
            """);

    assertThat(works)
        .containsExactly(
            new Work("1", "de", "Asyl", "Zahlen", List.of("u:1", "u:2")),
            new Work(
                "2", "en", "Migration and the labour market in the cities", "", List.of("u:3")));
  }

  @Test
  void readsGzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("{\"title\":\"Asyl\",\"lang\":\"de\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    List<Work> works = new ArrayList<>();
    Works.forEach(new ByteArrayInputStream(bytes.toByteArray()), "a.gz", works::add);

    assertThat(works).containsExactly(new Work("", "de", "Asyl", "", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"title":                      | is not JSON.
          ["Asyl"]                       | is not a JSON object.
          {"id":"1","abstract":" "}      | has neither a title nor an abstract.
          {"title":7}                    | has a title that is not a text.
          {"title":"A","gnd":[7]}        | has a subject that is not a uri.
          {"title":"A","gnd":"u:1"}      | has subjects that are not a list of at most 1,000.
          """)
  void saysWhichLineIsNoRecordAndWhy(String line, String why) {
    assertThatThrownBy(() -> read("{\"title\":\"gut\"}\n" + line))
        .isInstanceOf(RecordsFault.class)
        .hasMessage("Line 2 of it " + why);
  }

  @Test
  void saysThatALineIsNotUtf8() {
    byte[] latin = "{\"title\":\"Bürger\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Works.forEach(new ByteArrayInputStream(latin), "it", _ -> {}))
        .hasMessage("Line 1 of it is not UTF-8.");
  }

  @Test
  void doesNotKeepALineWithoutEnd() {
    byte[] endless = " ".repeat((4 << 20) + 1).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Works.forEach(new ByteArrayInputStream(endless), "it", _ -> {}))
        .hasMessage("Line 1 of it is longer than 4,194,304 bytes.");
  }

  private static List<Work> read(String text) throws IOException {
    List<Work> works = new ArrayList<>();
    Works.forEach(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "it", works::add);
    return works;
  }
}
