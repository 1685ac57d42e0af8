package de.faktenstrom.ingest.table.read;

/// How a document writes numbers.
public enum NumberStyle {
  /// `1.234,5`
  GERMAN,
  /// `1,234.5`
  ENGLISH,
  /// One of both, found from what the head of the document shows; undecidable is a flaw, not a
  /// guess.
  FOUND
}
