package de.faktenstrom.ingest.mail.embargo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a text says of an embargo (press code: `Sperrfrist: Dienstag, 24.11.2026, 14:00 Uhr`). What
/// could mean two things is asked, never guessed: to ask costs a click, to guess wrong publishes
/// too early.
public sealed interface EmbargoLine {

  /// Longest text that is looked at, in characters; an embargo stands at the top.
  int MOST = 200_000;

  /// Nothing.
  record None() implements EmbargoLine {}

  /// One instant and no doubt.
  record Certain(Instant until, ZoneId zone) implements EmbargoLine {}

  /// Something that an editor has to decide.
  ///
  /// @param text the words
  /// @param mayMean instants in order, none where no time is named
  record Doubtful(String text, List<Instant> mayMean, Doubt reason) implements EmbargoLine {}

  /// @param sent when it was written: days without a year, "today" and the past are relative to it
  /// @param zone in which times are meant that name none
  static EmbargoLine of(Passages passages, Instant sent, ZoneId zone) {
    List<String> statements = new ArrayList<>();
    passages.all().forEach(text -> statements.addAll(Statements.of(text)));
    if (statements.isEmpty()) {
      return passages.telling().stream()
          .flatMap(text -> Statements.mention(text).stream())
          .<EmbargoLine>map(words -> new Doubtful(words, List.of(), Doubt.BARE))
          .findFirst()
          .orElseGet(None::new);
    }
    return together(
        statements.stream().map(statement -> Reckoning.of(statement, sent, zone)).toList(), zone);
  }

  private static EmbargoLine together(List<Meaning> meanings, ZoneId zone) {
    List<Meaning> certain = meanings.stream().filter(Meaning::isCertain).toList();
    if (!certain.isEmpty()) {
      Instant until = certain.getFirst().mayMean().getFirst();
      if (meanings.stream().allMatch(meaning -> meaning.allows(until))) {
        return new Certain(until, zone);
      }
    }
    List<Meaning> telling = meanings.stream().filter(m -> m.doubt() != Doubt.BARE).toList();
    return doubtful(telling.isEmpty() ? meanings.subList(0, 1) : telling);
  }

  private static EmbargoLine doubtful(List<Meaning> meanings) {
    Meaning first = meanings.getFirst();
    boolean same =
        meanings.stream()
            .allMatch(m -> m.mayMean().equals(first.mayMean()) && m.doubt() == first.doubt());
    if (same && first.doubt() != null) {
      return new Doubtful(first.text(), first.mayMean(), first.doubt());
    }
    return new Doubtful(
        meanings.stream().map(Meaning::text).distinct().limit(4).collect(Collectors.joining(" / ")),
        meanings.stream().flatMap(m -> m.mayMean().stream()).sorted().distinct().limit(6).toList(),
        Doubt.SEVERAL);
  }
}
