package de.faktenstrom.ingest.dataset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A state of a dataset as it stands in the database, without what was said of it.
record Version(int number, String hash, Instant retrieved, boolean accepted) {

  /// What is known of a dataset.
  ///
  /// @param last its latest state, accepted or not; absent where it has none
  /// @param refused whether an editor refused that one
  /// @param accepted its latest accepted state
  /// @param granted doubts in spite of which an editor took it
  record History(
      @Nullable Version last, boolean refused, @Nullable Version accepted, List<String> granted) {

    int next() {
      return last == null ? 1 : last.number() + 1;
    }
  }
}
