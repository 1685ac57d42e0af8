package de.faktenstrom.enrich.related;

/// An item about the same things.
///
/// @param key the caller's
/// @param score BM25 as a share of the best hit's, which is the item itself where it is in the
///   index, 0 to 1
public record Related(long key, float score) {}
