package de.faktenstrom.enrich.vocabulary;

import de.faktenstrom.enrich.events.Topic;
import java.util.List;
import java.util.stream.Stream;

/// A skos:Concept.
///
/// @param slug last segment of the uri's path, part of public addresses
/// @param preferred what readers see
/// @param labels all labels, the preferred ones too
/// @param broader uris of concepts of the same vocabulary
public record Concept(
    String uri, String slug, Topic.Labels preferred, List<Label> labels, List<String> broader) {

  /// With what another vocabulary says of the same concept.
  Concept and(Concept other) {
    return new Concept(
        uri,
        slug,
        preferred,
        Stream.concat(labels.stream(), other.labels.stream()).distinct().toList(),
        Stream.concat(broader.stream(), other.broader.stream()).distinct().toList());
  }
}
