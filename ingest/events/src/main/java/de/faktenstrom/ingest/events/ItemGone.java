package de.faktenstrom.ingest.events;

import java.time.Instant;

/// The source says that an item it brought is deleted, on topic [#TOPIC], keyed by `uri`. Nothing
/// is withdrawn by that: it is for an editor to decide. An item that comes back is a new version.
///
/// @param uri of the item
/// @param version the newest one that came in
/// @param deleted when the source deleted it, as far as it says; else when it was noticed
public record ItemGone(String uri, int version, Instant deleted, SourceRef source) {

  public static final String TOPIC = "faktenstrom.ingested";
  public static final String TYPE = "de.faktenstrom.item.gone.v1";
}
