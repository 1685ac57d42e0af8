package de.faktenstrom.enrich.bibliography;

/// A part of a reference, with its punctuation.
///
/// @param start,end half-open range in chars of the reference
public record Field(Label label, String text, int start, int end) {}
