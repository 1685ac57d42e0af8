package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.Work;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two answers about one work. Pure.
final class Answers {

  private Answers() {}

  /// Whether a reader can find the work by it.
  static boolean complete(Work work) {
    return work.title() != null && !work.authors().isEmpty();
  }

  /// The first, with what only the second has.
  static Work both(@Nullable Work first, Work second) {
    if (first == null) {
      return second;
    }
    List<Work.Notice> notices =
        Stream.concat(
                first.notices().stream(),
                // OpenAlex says that, not when: no news where another registry says when.
                first.notices().isEmpty() ? second.notices().stream() : Stream.empty())
            .toList();
    return new Work(
        first.type().equals("document") ? second.type() : first.type(),
        either(first.title(), second.title()),
        first.authors().isEmpty() ? second.authors() : first.authors(),
        either(first.containerTitle(), second.containerTitle()),
        either(first.volume(), second.volume()),
        either(first.issue(), second.issue()),
        either(first.page(), second.page()),
        either(first.publisher(), second.publisher()),
        either(first.issued(), second.issued()),
        either(first.language(), second.language()),
        either(first.doi(), second.doi()),
        notices,
        first.registry(),
        second.asked());
  }

  /// The old one where the new one says the same: asked again is no news.
  static Work newer(@Nullable Work old, Work answer) {
    return old != null && answer.told(answer.notices(), old.asked()).equals(old) ? old : answer;
  }

  private static @Nullable String either(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
