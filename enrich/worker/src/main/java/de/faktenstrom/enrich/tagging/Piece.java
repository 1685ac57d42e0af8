package de.faktenstrom.enrich.tagging;

/// A word, or one side of a hyphen, at its place within the token.
///
/// @param word number of its stem in the [Lexicon], [#UNKNOWN] or [#STOP]
/// @param parts the words of a compound, empty where it is none or is a label by itself
record Piece(int start, int end, int word, Piece[] parts) {

  static final int UNKNOWN = -1;
  static final int STOP = -2;
  static final Piece[] NONE = {};
}
