package de.faktenstrom.enrich.events;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A concept of a SKOS vocabulary that the item is about, and why.
///
/// @param uri the concept's
/// @param slug its last path segment, used in feed addresses
/// @param labels preferred labels, German and English
/// @param broader the concepts above it (skos:broaderTransitive), the nearest first: whoever asks
///   for one of them gets what is tagged with this one; empty in events from before there were any
/// @param score 0 to 1
/// @param passages what in the text speaks for it; empty only where `nearest` speaks alone
/// @param nearest texts most like this one that people gave the concept; absent where there are
///   none, as without a learned model
public record Topic(
    String uri,
    String slug,
    Labels labels,
    List<Heading> broader,
    double score,
    List<Passage> passages,
    @Nullable List<Neighbour> nearest) {

  public Topic {
    broader = Objects.requireNonNullElse(broader, List.of());
  }

  /// A topic that passages alone speak for.
  public Topic(
      String uri,
      String slug,
      Labels labels,
      List<Heading> broader,
      double score,
      List<Passage> passages) {
    this(uri, slug, labels, broader, score, passages, null);
  }

  /// What the item is found under: the concept itself and all above it.
  public Stream<Heading> headings() {
    return Stream.concat(Stream.of(new Heading(slug, labels)), broader.stream());
  }

  /// A concept as a place to look under.
  public record Heading(String slug, Labels labels) {}

  /// Preferred labels (skos:prefLabel).
  public record Labels(String de, String en) {}

  /// A text that people have indexed.
  ///
  /// @param id as in the collection that the model learned from
  /// @param similarity 0 to 1, the cosine of the words
  public record Neighbour(String id, String title, double similarity) {}
}
