package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.source.Fetch;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document that came, not yet read.
///
/// @param movedTo where its source is from now on
/// @param pause shortest time until the next attempt
/// @param started when it was asked for: its time of retrieval
record Received(
    byte[] bytes,
    @Nullable Integer status,
    Validators validators,
    @Nullable URI movedTo,
    Duration pause,
    Instant started) {

  /// The attempt where the document is what it should be.
  Fetch sound(Outcome outcome, String reason, int created) {
    Counts counts = new Counts(bytes.length, created, created, 0);
    return new Fetch(outcome, reason, status, validators, counts, List.of(), null);
  }

  /// The attempt where it is not: the document is kept, and read whole next time.
  Fetch wrong(String reason, List<String> problems) {
    Counts counts = new Counts(bytes.length, 0, 0, 0);
    return new Fetch(Outcome.QUARANTINED, reason, status, Validators.NONE, counts, problems, bytes);
  }
}
