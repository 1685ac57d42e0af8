package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Tags records as they come: one line of JSON each, `{id, language, tags:[{uri, label, score,
/// evidence}]}`.
public final class TagLines {

  /// Enough for all cores to have work, few enough to be held.
  private static final int BATCH = 1_024;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String name;
  private final Tags tags;
  private final int limit;
  private final Appendable out;
  private final List<RecordLines.Line> waiting = new ArrayList<>(BATCH);

  private TagLines(String name, Tags tags, int limit, Appendable out) {
    this.name = name;
    this.tags = tags;
    this.limit = limit;
    this.out = out;
  }

  /// @param name what a fault calls the stream
  /// @param limit how many tags at most, or [Tags#AUTO]
  /// @throws RecordsFault at the first line that is no record; those before it are tagged
  public static void print(InputStream records, String name, Tags tags, int limit, Appendable out)
      throws IOException {
    TagLines lines = new TagLines(name, tags, limit, out);
    try {
      RecordLines.forEach(records, name, lines::take);
    } catch (RecordsFault e) {
      lines.flush();
      throw e;
    }
    lines.flush();
  }

  private void take(RecordLines.Line line) {
    waiting.add(line);
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    List<RecordLines.Line> batch = List.copyOf(waiting);
    waiting.clear();
    try {
      for (Answer answer : batch.parallelStream().map(this::answer).toList()) {
        switch (answer) {
          case Answer.Tagged(String line) -> out.append(line).append('\n');
          case Answer.Empty _ -> {}
          case Answer.Faulty(RecordsFault fault) -> throw fault;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What becomes of a line.
  private sealed interface Answer {
    record Tagged(String line) implements Answer {}

    record Empty() implements Answer {}

    record Faulty(RecordsFault fault) implements Answer {}
  }

  private Answer answer(RecordLines.Line line) {
    try {
      Work work = Works.of(line, name);
      return work == null ? new Answer.Empty() : new Answer.Tagged(line(work));
    } catch (RecordsFault e) {
      return new Answer.Faulty(e);
    }
  }

  private String line(Work work) {
    return JSON.writeValueAsString(new Line(work.id(), work.language(), tags.tag(work, limit)));
  }

  private record Line(String id, String language, List<Tag> tags) {}
}
