package de.faktenstrom.enrich.citing;

import java.util.List;

/// A kind of reference: the signs of which one must stand there, and how it is read around them.
///
/// @param signs lower case; one that begins with a letter counts only where a word begins
record Kind(Reader reader, List<String> signs) {

  static Kind of(Reader reader, String... signs) {
    return new Kind(reader, List.of(signs));
  }

  /// Reads no further than a fixed number of signs, so that a text is read in linear time.
  @FunctionalInterface
  interface Reader {

    /// @param at where the sign stands
    /// @param found what of this kind was found before; what is found here is added
    /// @return where this kind looks on
    int read(Clean text, int at, List<Found> found);
  }
}
