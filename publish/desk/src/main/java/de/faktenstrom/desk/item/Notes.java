package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Action;
import org.jspecify.annotations.Nullable;

/// What was said with a correction, a withdrawal or a rejection.
///
/// @param severity of a correction: `formal`, `minor`, `serious`
public record Notes(
    @Nullable String severity,
    @Nullable String noteEditors,
    @Nullable String noteShort,
    @Nullable String noteReaders,
    @Nullable String reason) {

  static @Nullable Notes of(Action action) {
    return switch (action) {
      case Action.Correct correct ->
          new Notes(
              correct.severity().toString(),
              correct.noteEditors(),
              correct.noteShort(),
              correct.noteReaders(),
              null);
      case Action.Withdraw withdraw ->
          new Notes(null, null, null, withdraw.noteReaders(), withdraw.reason());
      case Action.Reject reject -> new Notes(null, null, null, null, reject.reason());
      case Action _ -> null;
    };
  }
}
