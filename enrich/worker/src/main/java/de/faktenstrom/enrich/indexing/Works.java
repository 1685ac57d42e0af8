package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.text.Language;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Records as JSON lines, `{id, lang?, title, abstract, gnd:[uri…]}`, gzip accepted. Empty lines
/// are skipped, other properties ignored; `subjects` is another name of `gnd`.
public final class Works {

  private static final int LONGEST_LINE = 4 << 20;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int MOST_WORKS = 2_000_000;
  private static final int MOST_SUBJECTS = 1_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String name;
  private int line;

  private Works(String name) {
    this.name = name;
  }

  /// @throws RecordsFault where a line is no such record, named by its number
  public static List<Work> read(Path file) throws IOException {
    List<Work> works = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      forEach(
          in,
          file.getFileName().toString(),
          work -> {
            if (works.size() == MOST_WORKS) {
              throw new RecordsFault(
                  "%s has more than %,d records.".formatted(file.getFileName(), MOST_WORKS));
            }
            works.add(work);
          });
    }
    return works;
  }

  /// One record at a time, in the order of the stream.
  ///
  /// @param name what a fault calls the stream
  public static void forEach(InputStream in, String name, Consumer<Work> to) throws IOException {
    new Works(name).lines(plain(in), to);
  }

  private static InputStream plain(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    int magic = buffered.read() | buffered.read() << 8;
    buffered.reset();
    return magic == GZIPInputStream.GZIP_MAGIC
        ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), 1 << 16)
        : buffered;
  }

  private void lines(InputStream in, Consumer<Work> to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
    int next;
    do {
      next = in.read();
      if (next >= 0 && next != '\n') {
        if (bytes.size() == LONGEST_LINE) {
          throw fault(line + 1, "is longer than %,d bytes.".formatted(LONGEST_LINE), null);
        }
        bytes.write(next);
      } else if (next >= 0 || bytes.size() > 0) {
        line++;
        String text = decode(bytes.toByteArray());
        bytes.reset();
        if (!text.isBlank()) {
          to.accept(work(text));
        }
      }
    } while (next >= 0);
  }

  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw fault(line, "is not UTF-8.", e);
    }
  }

  private Work work(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JacksonException e) {
      throw fault(line, "is not JSON.", e);
    }
    if (!json.isObject()) {
      throw fault(line, "is not a JSON object.", null);
    }
    String title = string(json, "title");
    String summary = string(json, "abstract");
    if (title.isBlank() && summary.isBlank()) {
      throw fault(line, "has neither a title nor an abstract.", null);
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
      throw fault(line, "has a %s that is not a text.".formatted(property), null);
    }
    String text = value.stringValue();
    if (text.length() > LONGEST_TEXT) {
      throw fault(line, "has a %s of over %,d characters.".formatted(property, LONGEST_TEXT), null);
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
        throw fault(line, "has a subject that is not a uri.", null);
      }
      uris.add(uri.stringValue());
    }
    if (!list.isArray() || uris.size() > MOST_SUBJECTS) {
      throw fault(
          line, "has subjects that are not a list of at most %,d.".formatted(MOST_SUBJECTS), null);
    }
    return List.copyOf(uris);
  }

  private RecordsFault fault(int at, String what, @Nullable Throwable cause) {
    String sentence = "Line %,d of %s %s".formatted(at, name, what);
    return cause == null ? new RecordsFault(sentence) : new RecordsFault(sentence, cause);
  }
}
