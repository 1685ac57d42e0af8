package de.faktenstrom.demo;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A sample feed as its file has it, and what is to be seen of it some time after the start.
///
/// @param entries oldest first
record DemoFeed(
    String name, String title, String language, String kind, String licence, List<Entry> entries) {

  private static final int AT_START = 32;
  private static final Duration ONE_MORE_EVERY = Duration.ofSeconds(12);
  private static final Duration CHANGED_AFTER = Duration.ofSeconds(45);

  /// @param changed the body as it reads once the entry has been changed, absent where it never is
  record Entry(
      String id,
      String title,
      String summary,
      String body,
      @Nullable String changed,
      List<String> authors,
      List<String> categories) {

    Entry after(Duration running) {
      return changed == null || running.compareTo(CHANGED_AFTER) < 0
          ? this
          : new Entry(id, title, summary, changed, null, authors, categories);
    }
  }

  /// The entries to be seen, newest first.
  List<Entry> visible(Duration running) {
    int more = (int) Math.min(entries.size(), running.dividedBy(ONE_MORE_EVERY));
    int seen = Math.min(entries.size(), AT_START + more);
    return IntStream.range(0, seen)
        .mapToObj(index -> entries.get(seen - 1 - index).after(running))
        .toList();
  }
}
