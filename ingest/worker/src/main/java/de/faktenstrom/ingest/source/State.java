package de.faktenstrom.ingest.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether a source is read; [#toString] is the wire form.
public enum State {
  ACTIVE,
  /// Somebody stopped it.
  STOPPED,
  /// It answered 410: it said itself that it is over.
  GONE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<State> of(String name) {
    return Arrays.stream(values()).filter(state -> state.toString().equals(name)).findFirst();
  }
}
