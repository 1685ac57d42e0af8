package de.faktenstrom.enrich.events;

/// What enrich says of a version that an editor wrote ([ItemWritten]), on topic [#TOPIC], keyed by
/// the item's uri. The version is out or in review already; this only describes it.
///
/// @param version the number that was asked for
public record WrittenEnriched(ItemEnriched enriched, int version) {

  public static final String TOPIC = ItemEnriched.TOPIC;
  public static final String TYPE = "de.faktenstrom.item.written.enriched.v1";
}
