package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Action;
import de.faktenstrom.publish.events.Channel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An action with what it needs beside the rules.
///
/// @param wording of the new version, absent where there is none
/// @param channels asked for; empty leaves it to what was decided before
record Task(
    Action action, @Nullable Wording wording, Set<Channel> channels, @Nullable String coSigner) {

  static Task of(Action action) {
    return new Task(action, null, Set.of(), null);
  }

  static Task of(Action action, Wording wording) {
    return new Task(action, wording, Set.of(), null);
  }
}
