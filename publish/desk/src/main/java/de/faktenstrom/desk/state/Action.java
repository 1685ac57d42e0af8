package de.faktenstrom.desk.state;

import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Correction.Severity;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What somebody, a source or the clock wants with an item.
public sealed interface Action {

  /// When it is asked.
  Instant at();

  Verb verb();

  /// The embargo asked for, absent where none is.
  default @Nullable Embargo embargo() {
    return null;
  }

  /// When it shall go out, absent where that is left open.
  default @Nullable Instant publishAt() {
    return null;
  }

  /// Whether it brings a question about an embargo that an editor has to answer.
  default boolean asks() {
    return false;
  }

  /// The zone the wish was made in; only for showing it again.
  default @Nullable ZoneId zone() {
    Embargo embargo = embargo();
    return embargo == null ? null : embargo.zone();
  }

  /// A newer version came from the source.
  ///
  /// @param trusted its source releases at once and nobody at the desk has touched the item
  /// @param asks it says something of an embargo that is not certain
  record Receive(Instant at, boolean trusted, @Nullable Embargo embargo, boolean asks)
      implements Action {

    public Receive(Instant at, boolean trusted, @Nullable Embargo embargo) {
      this(at, trusted, embargo, false);
    }

    @Override
    public Verb verb() {
      return trusted && !asks ? Verb.TRUSTED : Verb.RECEIVE;
    }
  }

  /// An editor says what a source means by its words about an embargo.
  ///
  /// @param embargo absent where the words place none
  record Answer(Instant at, @Nullable Embargo embargo) implements Action {
    @Override
    public Verb verb() {
      return Verb.ANSWER;
    }
  }

  /// An editor makes a newer version that is not to go out yet.
  record Edit(Instant at) implements Action {
    @Override
    public Verb verb() {
      return Verb.EDIT;
    }
  }

  /// Hand over for review.
  record Submit(Instant at) implements Action {
    @Override
    public Verb verb() {
      return Verb.SUBMIT;
    }
  }

  /// Fit to go out.
  record Approve(Instant at) implements Action {
    @Override
    public Verb verb() {
      return Verb.APPROVE;
    }
  }

  /// Not fit to go out.
  record Reject(Instant at, String reason) implements Action {
    @Override
    public Verb verb() {
      return Verb.REJECT;
    }
  }

  /// Out now, or as soon as the embargo the item came with has ended.
  record Release(Instant at) implements Action {
    @Override
    public Verb verb() {
      return Verb.RELEASE;
    }
  }

  /// Out at a chosen time.
  record Schedule(Instant at, Instant publishAt, ZoneId zone, @Nullable Embargo embargo)
      implements Action {
    @Override
    public Verb verb() {
      return Verb.SCHEDULE;
    }
  }

  /// Released, but not before an embargo ends.
  record PlaceEmbargo(Instant at, Embargo embargo) implements Action {
    @Override
    public Verb verb() {
      return Verb.EMBARGO;
    }
  }

  /// A placed embargo ends earlier or later.
  record MoveEmbargo(Instant at, Embargo embargo) implements Action {
    @Override
    public Verb verb() {
      return Verb.MOVE;
    }
  }

  /// The plan is taken back; the item stays approved.
  record Hold(Instant at) implements Action {
    @Override
    public Verb verb() {
      return Verb.HOLD;
    }
  }

  /// The planned instant has come.
  record Due(Instant at) implements Action {
    @Override
    public Verb verb() {
      return Verb.DUE;
    }
  }

  /// A newer version mends an error.
  record Correct(
      Instant at,
      Severity severity,
      @Nullable String noteEditors,
      String noteShort,
      String noteReaders)
      implements Action {
    @Override
    public Verb verb() {
      return Verb.CORRECT;
    }
  }

  /// A newer version of what is public; the older one was not wrong.
  record Update(Instant at) implements Action {
    @Override
    public Verb verb() {
      return Verb.UPDATE;
    }
  }

  /// What is known of a version has changed, its words have not: tags, citations, language.
  ///
  /// @param since when the version that is out went out; any instant where none is
  /// @param correction what that version mends, absent where it mends nothing
  record Describe(Instant at, Instant since, @Nullable Correction correction) implements Action {
    @Override
    public Verb verb() {
      return Verb.DESCRIBE;
    }
  }

  /// Taken back for good.
  record Withdraw(Instant at, String reason, String noteReaders) implements Action {
    @Override
    public Verb verb() {
      return Verb.WITHDRAW;
    }
  }
}
