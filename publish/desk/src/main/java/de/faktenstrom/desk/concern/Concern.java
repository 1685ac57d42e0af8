package de.faktenstrom.desk.concern;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mark on an item: something it rests on has changed.
///
/// @param number its own, over all items
/// @param version of the item that rests on it
/// @param end absent while nobody has looked at it
public record Concern(long number, UUID item, int version, Signal signal, @Nullable End end) {

  /// That somebody looked at it and is done.
  ///
  /// @param note absent where nothing was said
  public record End(Instant at, String by, @Nullable String note) {}

  public boolean open() {
    return end == null;
  }

  public ConcernKind kind() {
    return signal.kind();
  }
}
