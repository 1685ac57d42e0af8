package de.faktenstrom.enrich.events;

import de.faktenstrom.ingest.events.ItemIngested;
import java.util.List;

/// A version with all that enrich knows of it, on topic [#TOPIC], keyed by the item's uri.
///
/// @param language BCP 47, as declared or else as recognised
public record ItemEnriched(
    ItemIngested item,
    String language,
    List<Topic> topics,
    List<Citation> citations,
    CiteAs citeAs) {

  public static final String TOPIC = "faktenstrom.enriched";
  public static final String TYPE = "de.faktenstrom.item.enriched.v1";
}
