package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Train, tag and evaluate as they are typed.
class TaggingCommandsTest {

  private static final String LABELS = "{\"u:schule\": \"Schule\", \"u:miete\": \"Miete\"}";
  private static final String SCHOOL =
      "{\"id\":\"%d\",\"lang\":\"de\",\"title\":\"Unterricht und Zeugnis\",\"abstract\":"
          + "\"Lehrkräfte der Klasse %d\",\"gnd\":[\"u:schule\"]}";
  private static final String RENT =
      "{\"id\":\"%d\",\"lang\":\"de\",\"title\":\"Vermieter und Mieter\",\"abstract\":"
          + "\"Nebenkosten im Haus %d\",\"gnd\":[\"u:miete\"]}";

  private static final String COOKING =
      "{\"id\":\"k%d\",\"lang\":\"de\",\"title\":\"Pfanne und Backofen\",\"abstract\":"
          + "\"Suppe mit Teig %d\",\"gnd\":[\"u:kochen\"]}";

  @TempDir private Path directory;
  private final StringWriter complaint = new StringWriter();
  private String vocabulary = "";
  private String records = "";
  private String model = "";

  @BeforeEach
  void writes() throws IOException {
    vocabulary = Files.writeString(directory.resolve("labels.json"), LABELS).toString();
    List<String> lines =
        IntStream.range(0, 60).mapToObj(i -> (i % 2 == 0 ? SCHOOL : RENT).formatted(i, i)).toList();
    records = Files.write(directory.resolve("records.jsonl"), lines).toString();
    model = directory.resolve("model").toString();
  }

  @Test
  void trainsTagsAndEvaluates() {
    String trained =
        done(0, "", "train", "--vocabulary", vocabulary, "--records", records, "--model", model);
    String tagged =
        done(
            0,
            "{\"id\":\"x\",\"lang\":\"de\",\"title\":\"Lehrkräfte im Unterricht\"}\n",
            "tag",
            "--model",
            model,
            "--vocabulary",
            vocabulary,
            "--limit",
            "1");
    String table =
        done(
            0,
            "",
            "evaluate",
            "--model",
            model,
            "--vocabulary",
            vocabulary,
            "--records",
            records,
            "--part",
            "mine=" + records);

    assertThat(trained).contains("The model is in " + model);
    JsonNode line = JsonMapper.builder().build().readTree(tagged);
    assertThat(line.path("id").stringValue()).isEqualTo("x");
    assertThat(line.path("language").stringValue()).isEqualTo("de");
    assertThat(line.path("tags").size()).isEqualTo(1);
    JsonNode tag = line.path("tags").path(0);
    assertThat(tag.path("uri").stringValue()).isEqualTo("u:schule");
    assertThat(tag.path("label").stringValue()).isEqualTo("Schule");
    assertThat(tag.path("score").doubleValue()).isBetween(0.5, 1.0);
    assertThat(tag.path("evidence").path("nearest").size()).isPositive();
    assertThat(table).contains("| all | 60 | ", "| mine | 60 | ", "| 6–50 times | 60 | ");
  }

  @Test
  void takesSeveralFilesTogetherAndTagsByTheModelsOwnVocabulary() throws IOException {
    String other =
        Files.writeString(directory.resolve("other.json"), "{\"u:kochen\": \"Kochen\"}").toString();
    String more =
        Files.write(
                directory.resolve("more.jsonl"),
                IntStream.range(0, 40).mapToObj(i -> COOKING.formatted(i, i)).toList())
            .toString();

    done(
        0,
        "",
        "train",
        "--vocabulary",
        vocabulary,
        "--vocabulary",
        other,
        "--records",
        records,
        "--records",
        more,
        "--model",
        model);
    String tagged =
        done(
            0,
            "{\"id\":\"x\",\"lang\":\"de\",\"title\":\"Pfanne und Backofen\"}\n",
            "tag",
            "--model",
            model,
            "--limit",
            "1");

    assertThat(tagged).contains("\"uri\":\"u:kochen\"", "\"label\":\"Kochen\"");
  }

  @Test
  void tagsByLabelsWhereNothingWasLearned() {
    String tagged =
        done(
            0,
            "{\"id\":\"x\",\"lang\":\"de\",\"title\":\"Die Miete steigt\"}\n",
            "tag",
            "--vocabulary",
            vocabulary);

    assertThat(tagged).contains("\"uri\":\"u:miete\"", "\"text\":\"Miete\"");
  }

  @Test
  void saysInOneSentenceWhatIsWrong() {
    done(1, "{\"id\":\"x\"}\n", "tag", "--vocabulary", vocabulary);
    done(1, "", "tag", "--vocabulary", records);
    done(1, "", "tag", "--vocabulary", vocabulary, "--limit", "many");
    done(1, "", "tag", "--vocabulary", vocabulary, "--model", model);
    done(1, "", "train", "--vocabulary", vocabulary, "--records", model, "--model", model);
    done(1, "", "train", "--records", records, "--model", model);

    assertThat(complaint.toString().lines())
        .containsExactly(
            "faktenstrom: Line 1 of the input has neither a title nor an abstract.",
            "faktenstrom: records.jsonl is not JSON.",
            "faktenstrom: --limit is a number from 1 to 50, or auto.",
            "faktenstrom: There is no model in " + model + ".",
            "faktenstrom: The program cannot go on (there is no file " + model + ").",
            "faktenstrom: --vocabulary says what can be learned, and is missing.");
  }

  private String done(int code, String input, String... arguments) {
    PrintStream before = System.out;
    InputStream keyboard = System.in;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      var commands =
          Program.commandLine(Map.of("FAKTENSTROM_HOME", directory.resolve("home").toString()));
      int exit = commands.setErr(new PrintWriter(complaint, true)).execute(arguments);
      assertThat(exit).as(complaint.toString()).isEqualTo(code);
    } finally {
      System.setOut(before);
      System.setIn(keyboard);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
