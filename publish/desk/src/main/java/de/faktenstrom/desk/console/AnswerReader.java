package de.faktenstrom.desk.console;

import de.faktenstrom.desk.moment.Moment;
import de.faktenstrom.ingest.events.Embargo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes an answer about an embargo of what was typed, or says what is against it.
///
/// @param zone of the newsroom
record AnswerReader(ZoneId zone) {

  /// What came of reading.
  sealed interface Read {

    /// @param embargo absent where there is none
    record Clear(@Nullable Embargo embargo) implements Read {}

    /// @param key of the message
    /// @param instants that may be meant, none where the time cannot be read
    record Unclear(String key, List<Instant> instants) implements Read {}
  }

  Read read(AnswerForm form, Instant now) {
    String answer = form.answer() == null ? "" : form.answer();
    return switch (answer) {
      case "none" -> new Read.Clear(null);
      case "other" -> other(form, now);
      default -> chosen(answer);
    };
  }

  private Read chosen(String answer) {
    try {
      return new Read.Clear(new Embargo(Instant.parse(answer), zone));
    } catch (DateTimeException _) {
      return new Read.Unclear("wrong.answer", List.of());
    }
  }

  private Read other(AnswerForm form, Instant now) {
    String where = form.zone() == null || form.zone().isBlank() ? zone.getId() : form.zone();
    return switch (Moment.of(form.at() == null ? "" : form.at(), where)) {
      case Moment.Exact exact when exact.instant().isBefore(now) ->
          new Read.Unclear("wrong.past", List.of());
      case Moment.Exact exact -> new Read.Clear(new Embargo(exact.instant(), exact.zone()));
      case Moment.Twice twice ->
          new Read.Unclear("wrong.twice", List.of(twice.first(), twice.second()));
      case Moment.Never never ->
          new Read.Unclear("wrong.never", List.of(never.earlier(), never.later()));
      case Moment.Unreadable _, Moment.Nowhere _ -> new Read.Unclear("wrong.time", List.of());
    };
  }
}
