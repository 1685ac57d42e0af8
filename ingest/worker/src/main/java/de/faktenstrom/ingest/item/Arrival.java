package de.faktenstrom.ingest.item;

import de.faktenstrom.ingest.events.SourceRef;

/// A draft and who brought it.
///
/// @param source with the trust that holds for this draft
/// @param traceparent of the trace that began with the fetch or the push
public record Arrival(SourceRef source, Draft draft, String traceparent) {

  Handle handle() {
    return new Handle(source.id(), draft.key());
  }

  /// What identifies an item before its uri is known.
  ///
  /// @param source id of the source
  record Handle(String source, String key) implements Comparable<Handle> {

    @Override
    public int compareTo(Handle other) {
      int bySource = source.compareTo(other.source);
      return bySource != 0 ? bySource : key.compareTo(other.key);
    }
  }
}
