package de.faktenstrom.enrich.citing;

import org.jspecify.annotations.Nullable;

/// An identifier in a text.
///
/// @param value its normal form
/// @param link where it resolves to, absent where it does not
/// @param start,end half-open range in chars, with the resolver's address where that stands before
///   it
record Found(String type, String value, @Nullable String link, int start, int end) {}
