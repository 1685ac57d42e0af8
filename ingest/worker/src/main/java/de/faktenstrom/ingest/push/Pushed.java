package de.faktenstrom.ingest.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.web.Refusal;
import java.util.List;
import java.util.Objects;

/// What became of a push.
sealed interface Pushed {

  /// It is in the database.
  ///
  /// @param outcome `created`, `changed` or `unchanged`
  /// @param notes what was changed in it, English
  record Accepted(
      String uri,
      String id,
      int version,
      String outcome,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes)
      implements Pushed {

    /// An answer kept without notes is read without them.
    public Accepted {
      notes = Objects.requireNonNullElse(notes, List.of());
    }

    static Accepted of(Verdict verdict, List<String> notes) {
      return new Accepted(
          verdict.uri(), verdict.item().toString(), verdict.version(), verdict.outcome(), notes);
    }
  }

  /// It was not taken and left nothing behind.
  record Refused(Refusal refusal) implements Pushed {}
}
