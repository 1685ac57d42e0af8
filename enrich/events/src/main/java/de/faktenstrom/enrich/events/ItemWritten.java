package de.faktenstrom.enrich.events;

import de.faktenstrom.ingest.events.ItemIngested;

/// An editor wrote a version, and enrich is asked what it says of it, on topic [#TOPIC], keyed by
/// the item's uri. The answer is [WrittenEnriched]; nobody waits for it.
///
/// @param item the version in its new words; its own number is that of the version it was written
///   over
/// @param version the number that readers see, which the desk gives
public record ItemWritten(ItemIngested item, int version) {

  /// Apart from what ingest says: an editor's version never stands behind a harvest.
  public static final String TOPIC = "faktenstrom.written";

  public static final String TYPE = "de.faktenstrom.item.written.v1";
}
