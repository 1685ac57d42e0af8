package de.faktenstrom.ingest.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was seen of a source before.
///
/// @param failures attempts that failed since the last that did not
/// @param failingSince when the first of them began
/// @param changes when it brought something, the latest first, at most [#KEPT]
public record History(int failures, @Nullable Instant failingSince, List<Instant> changes) {

  static final int KEPT = 8;
  public static final History NONE = new History(0, null, List.of());
}
