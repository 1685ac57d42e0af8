package de.faktenstrom.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How often a source brings something, as far as its last changes tell.
final class Rhythm {

  /// Fewer gaps tell nothing.
  private static final int GAPS = 3;

  /// What an editor set is stretched by no more than this.
  private static final int STRETCH = 4;

  private static final int ATTEMPTS = 10;

  private Rhythm() {}

  /// The usual time between two changes (the median), absent where too few are known.
  ///
  /// @param changes the latest first
  static @Nullable Duration usual(List<Instant> changes) {
    List<Duration> gaps =
        IntStream.range(1, changes.size())
            .mapToObj(i -> Duration.between(changes.get(i), changes.get(i - 1)))
            .sorted()
            .toList();
    return gaps.size() < GAPS ? null : gaps.get(gaps.size() / 2);
  }

  /// How long to wait for the next change: some attempts for each usual gap, never sooner than set
  /// and never much later.
  static Duration interval(Duration set, List<Instant> changes) {
    Duration usual = usual(changes);
    if (usual == null) {
      return set;
    }
    Duration wanted = usual.dividedBy(ATTEMPTS);
    Duration most = set.multipliedBy(STRETCH);
    Duration bounded = wanted.compareTo(most) < 0 ? wanted : most;
    return bounded.compareTo(set) > 0 ? bounded : set;
  }
}
