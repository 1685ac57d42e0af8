package de.faktenstrom.enrich.tagging;

/// A label found in a field.
///
/// @param field index of the field
/// @param start,end half-open range in chars of the field's text
/// @param position how many words stand before it
/// @param part whether it was only part of a compound
record Match(Target target, int field, int start, int end, int position, boolean part) {}
