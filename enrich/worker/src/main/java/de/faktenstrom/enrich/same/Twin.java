package de.faktenstrom.enrich.same;

/// An item that tells the same message.
///
/// @param key the caller's
/// @param score 0 to 1, the higher the more alike
/// @param translated it is in the other language
public record Twin(long key, double score, boolean translated) {}
