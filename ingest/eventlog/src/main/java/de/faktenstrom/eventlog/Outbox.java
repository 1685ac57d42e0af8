package de.faktenstrom.eventlog;

import java.util.List;

/// Where a stage leaves its events, within the transaction that changes its state: both are written
/// or neither. The [Relay] takes them from there to Kafka, in order for each subject.
public interface Outbox {

  /// Appends in the order given. Writers of one subject must hold a lock on it, so that order means
  /// something.
  ///
  /// @param source CloudEvents source, `/desk`
  /// @throws IllegalStateException outside a transaction
  void append(String source, List<Outgoing> events);
}
