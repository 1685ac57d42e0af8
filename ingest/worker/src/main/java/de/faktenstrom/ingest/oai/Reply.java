package de.faktenstrom.ingest.oai;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a repository answered.
sealed interface Reply {

  /// Who the repository is (section 4.2).
  ///
  /// @param version of the protocol
  record Identity(
      @Nullable String name, @Nullable String version, Granularity granularity, Deletions deletions)
      implements Reply {

    /// Of a repository that does not say who it is.
    static final Identity UNKNOWN = new Identity(null, null, Granularity.DAY, Deletions.TRANSIENT);
  }

  /// Records, all or as many as one answer holds (sections 3.5 and 4.5).
  ///
  /// @param made when the repository made the answer, by its own clock
  /// @param next absent where the list ends
  /// @param size records of the whole list, as far as the repository knows
  /// @param problems German, one sentence each: what had to be mended or left out
  /// @param mended whether the document itself was broken
  record Page(
      @Nullable Instant made,
      List<Entry> entries,
      @Nullable Token next,
      @Nullable Long size,
      List<String> problems,
      boolean mended)
      implements Reply {}

  /// The repository objects; of several objections the one that matters.
  ///
  /// @param said one line of the repository's own, perhaps empty
  record Objection(ErrorCode code, String said, @Nullable Instant made) implements Reply {}

  /// Nothing that can be understood.
  ///
  /// @param reason German, one sentence
  record Unreadable(String reason) implements Reply {}

  /// Whether a repository tells of deleted records (section 2.5.1).
  enum Deletions {
    NO,
    TRANSIENT,
    PERSISTENT
  }

  /// Goes on with a list.
  ///
  /// @param expires when it ceases to be valid, by the clock of whoever named the time
  record Token(String value, @Nullable Instant expires) {}

  /// A record as a list has it (section 2.5).
  sealed interface Entry {

    String identifier();

    @Nullable Instant datestamp();

    record Live(String identifier, @Nullable Instant datestamp, DublinCore metadata)
        implements Entry {}

    record Deleted(String identifier, @Nullable Instant datestamp) implements Entry {}
  }
}
