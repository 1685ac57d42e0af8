package de.faktenstrom.enrich.events;

import java.util.List;

/// Which other items tell the same message as a version and which are about the same things, among
/// those known when it came; on topic [#TOPIC], keyed by the item's uri. What is embargoed or
/// unreleased is among them: who shows it to readers must look.
///
/// @param uri the item's
/// @param version ingest's number
/// @param same both ways: the other item tells the same as this one
/// @param related the closest first, none that tells the same
public record ItemRelated(String uri, int version, List<Same> same, List<Near> related) {

  public static final String TOPIC = "faktenstrom.related";
  public static final String TYPE = "de.faktenstrom.item.related.v1";

  public ItemRelated {
    same = List.copyOf(same);
    related = List.copyOf(related);
  }

  /// @param uri the other item's
  /// @param score 0 to 1
  /// @param translated it is in the other language
  public record Same(String uri, double score, boolean translated) {}

  /// @param uri the other item's
  /// @param score 0 to 1, 1 where all telling words are shared
  public record Near(String uri, double score) {}
}
