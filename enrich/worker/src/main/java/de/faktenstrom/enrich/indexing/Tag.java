package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.events.Passage;
import java.util.List;

/// A subject for a text, and what speaks for it.
///
/// @param label preferred, in the text's language where there is one
/// @param score the calibrated probability that an indexer would give it
public record Tag(String uri, String label, double score, Evidence evidence) {

  /// @param passages where its labels stand, in `title` or `abstract`
  /// @param nearest indexed works most like the text that have the subject
  public record Evidence(List<Passage> passages, List<Near> nearest) {}

  /// @param similarity cosine
  public record Near(String id, String title, double similarity) {}
}
