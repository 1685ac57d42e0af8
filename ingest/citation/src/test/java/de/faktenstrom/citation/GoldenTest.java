package de.faktenstrom.citation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every case in every style and both languages, as a librarian has read it. A case is CSL-JSON, or
/// a table's state under `table`. `-Dgolden.write=true` writes what comes out.
class GoldenTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Citations CITATIONS = new Citations();

  static List<Path> cases() {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void coversFortyCases() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void writesAsTheLibrarianHasReadIt(Path file) throws IOException {
    Path golden = Path.of(file.toString().replaceAll("json$", "txt"));

    String written = written(file);

    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }

  private static String written(Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Style style : Style.values()) {
      for (Language language : Language.values()) {
        Written entry = CITATIONS.write(work(file, language), style, language);
        lines.append("%s %s\n%s\n".formatted(style.slug(), language, entry.text()));
        if (!entry.html().equals(entry.text())) {
          lines.append(entry.html()).append('\n');
        }
        lines.append('\n');
      }
    }
    return lines.toString();
  }

  static Work work(Path file, Language language) throws IOException {
    JsonNode read = JSON.readTree(Files.readString(file, UTF_8));
    return read.has("table")
        ? JSON.convertValue(read.get("table"), Table.class).work(language)
        : new Work(JSON.convertValue(read, LinkedHashMap.class));
  }
}
