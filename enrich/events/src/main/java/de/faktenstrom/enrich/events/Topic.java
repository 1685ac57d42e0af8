package de.faktenstrom.enrich.events;

import java.util.List;

/// A concept of a SKOS vocabulary that the item is about, and why.
///
/// @param uri the concept's
/// @param slug its last path segment, used in feed addresses
/// @param labels preferred labels, German and English
/// @param score 0 to 1
/// @param passages what in the text speaks for it; never empty
public record Topic(String uri, String slug, Labels labels, double score, List<Passage> passages) {

  /// Preferred labels (skos:prefLabel).
  public record Labels(String de, String en) {}
}
