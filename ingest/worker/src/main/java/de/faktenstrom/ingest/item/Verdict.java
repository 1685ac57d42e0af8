package de.faktenstrom.ingest.item;

import java.util.Locale;
import java.util.UUID;

/// What a draft turned out to be.
public sealed interface Verdict {

  UUID item();

  int version();

  Arrival arrival();

  /// `created`, `changed` or `unchanged`, as answers name it.
  default String outcome() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /// `urn:uuid:…`
  default String uri() {
    return "urn:uuid:" + item();
  }

  /// Seen for the first time.
  record Created(UUID item, Arrival arrival) implements Verdict {
    @Override
    public int version() {
      return 1;
    }
  }

  /// Known, and says something else than its latest version.
  record Changed(UUID item, int version, Arrival arrival) implements Verdict {}

  /// Known, and says the same as its latest version.
  record Unchanged(UUID item, int version, Arrival arrival) implements Verdict {}
}
