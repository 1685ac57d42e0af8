package de.faktenstrom.eventlog;

import java.time.Duration;

/// How a reader takes its events.
///
/// @param batch most events in one transaction
/// @param patience how long the broker may hold events back for company; zero where somebody waits
/// @param flush whether its commits wait for the disk
/// @param yields whether it lets the other readers of this process go first
record Pace(int batch, Duration patience, boolean flush, boolean yields) {

  Pace {
    if (batch < 1) {
      throw new IllegalArgumentException("batch is at least 1, not " + batch);
    }
    // Longer would look like a broker that does not answer.
    if (patience.isNegative() || patience.toMillis() > 5_000) {
      throw new IllegalArgumentException("patience is 0 to 5000 ms, not " + patience.toMillis());
    }
  }
}
