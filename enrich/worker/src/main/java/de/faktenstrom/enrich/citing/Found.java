package de.faktenstrom.enrich.citing;

import org.jspecify.annotations.Nullable;

/// A reference in a text.
///
/// @param start,end half-open range in chars, with the resolver's address where that stands before
///   it
public record Found(Reference reference, int start, int end) {

  static Found of(String type, String value, @Nullable String link, int start, int end) {
    return new Found(new Reference.Identifier(type, value, link), start, end);
  }

  String type() {
    return reference.type();
  }

  String value() {
    return reference.value();
  }
}
