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

  private static final int BATCH = 256;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Tags tags;
  private final int limit;
  private final Appendable out;
  private final List<Work> waiting = new ArrayList<>(BATCH);

  private TagLines(Tags tags, int limit, Appendable out) {
    this.tags = tags;
    this.limit = limit;
    this.out = out;
  }

  /// @param name what a fault calls the stream
  /// @param limit how many tags at most, or [Tags#AUTO]
  /// @throws RecordsFault at the first line that is no record; those before it are tagged
  public static void print(InputStream records, String name, Tags tags, int limit, Appendable out)
      throws IOException {
    TagLines lines = new TagLines(tags, limit, out);
    try {
      Works.forEach(records, name, lines::take);
    } finally {
      lines.flush();
    }
  }

  private void take(Work work) {
    waiting.add(work);
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    List<String> lines = waiting.parallelStream().map(this::line).toList();
    waiting.clear();
    try {
      for (String line : lines) {
        out.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(Work work) {
    return JSON.writeValueAsString(new Line(work.id(), work.language(), tags.tag(work, limit)));
  }

  private record Line(String id, String language, List<Tag> tags) {}
}
