package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Records as JSON lines, `{id, lang?, title, abstract, gnd:[uri…]}`, gzip accepted. Empty lines
/// are skipped, other properties ignored; `subjects` is another name of `gnd`.
public final class Works {

  private static final int LONGEST_TEXT = 1 << 20;
  private static final int MOST_WORKS = 2_000_000;
  private static final int MOST_SUBJECTS = 1_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String name;
  private final int line;

  private Works(String name, int line) {
    this.name = name;
    this.line = line;
  }

  /// All records of several files, in their order.
  ///
  /// @throws RecordsFault where a line is no such record, named by its number
  public static List<Work> read(List<Path> files) throws IOException {
    List<Work> works = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        forEach(
            in,
            file.getFileName().toString(),
            work -> {
              if (works.size() == MOST_WORKS) {
                throw new RecordsFault("There are more than %,d records.".formatted(MOST_WORKS));
              }
              works.add(work);
            });
      }
    }
    return works;
  }

  /// One record at a time, in the order of the stream.
  ///
  /// @param name what a fault calls the stream
  public static void forEach(InputStream in, String name, Consumer<Work> to) throws IOException {
    RecordLines.forEach(
        in,
        name,
        line -> {
          Work work = of(line, name);
          if (work != null) {
            to.accept(work);
          }
        });
  }

  /// The record of a line, none where the line is empty. A pure function: lines may be read in any
  /// order and in several threads.
  ///
  /// @throws RecordsFault where it is no record
  static @Nullable Work of(RecordLines.Line line, String name) {
    return new Works(name, line.number()).read(line.bytes());
  }

  private @Nullable Work read(byte[] bytes) {
    String text = decode(bytes);
    return text.isBlank() ? null : work(text);
  }

  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw fault("is not UTF-8.", e);
    }
  }

  private Work work(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JacksonException e) {
      throw fault("is not JSON.", e);
    }
    if (!json.isObject()) {
      throw fault("is not a JSON object.", null);
    }
    String title = string(json, "title");
    String summary = string(json, "abstract");
    if (title.isBlank() && summary.isBlank()) {
      throw fault("has neither a title nor an abstract.", null);
    }
    String declared = string(json, "lang");
    String language = Language.of(title + "\n" + summary, declared.isEmpty() ? null : declared);
    return new Work(string(json, "id"), language, title, summary, subjects(json));
  }

  private String string(JsonNode json, String property) {
    JsonNode value = json.path(property);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw fault("has a %s that is not a text.".formatted(property), null);
    }
    String text = value.stringValue();
    if (text.length() > LONGEST_TEXT) {
      throw fault("has a %s of over %,d characters.".formatted(property, LONGEST_TEXT), null);
    }
    return text;
  }

  private List<String> subjects(JsonNode json) {
    JsonNode list = json.has("gnd") ? json.path("gnd") : json.path("subjects");
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    Set<String> uris = new LinkedHashSet<>();
    for (JsonNode uri : list) {
      if (!uri.isString()) {
        throw fault("has a subject that is not a uri.", null);
      }
      uris.add(uri.stringValue());
    }
    if (!list.isArray() || uris.size() > MOST_SUBJECTS) {
      throw fault(
          "has subjects that are not a list of at most %,d.".formatted(MOST_SUBJECTS), null);
    }
    return List.copyOf(uris);
  }

  private RecordsFault fault(String what, @Nullable Throwable cause) {
    return RecordLines.fault(line, name, what, cause);
  }
}
