package de.faktenstrom.enrich.bibliography;

/// A word or number of a reference with the punctuation that touches it.
///
/// @param start,end half-open range in chars of the reference
record Token(String text, int start, int end) {}
