package de.faktenstrom.enrich.bibliography;

import java.util.ArrayList;
import java.util.List;

/// A reference whose parts people have labelled.
///
/// @param parts in the order of the reference, parted by spaces
record LabelledReference(List<Part> parts) {

  record Part(Label label, String text) {}

  String text() {
    return String.join(" ", parts.stream().map(Part::text).toList());
  }

  /// The state of each token of [#text()].
  int[] states(List<Token> tokens) {
    int[] states = new int[tokens.size()];
    int token = 0;
    int end = -1;
    for (Part part : parts) {
      end += 1 + part.text().length();
      for (boolean first = true; token < states.length && tokens.get(token).start() < end; ) {
        states[token++] = first ? State.begin(part.label()) : State.inside(part.label());
        first = false;
      }
    }
    return states;
  }

  /// The parts as a parser should find them.
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    int start = 0;
    for (Part part : parts) {
      int end = start + part.text().length();
      fields.add(new Field(part.label(), part.text(), start, end));
      start = end + 1;
    }
    return fields;
  }

  /// The same for the same reference however spaced and punctuated.
  String key() {
    StringBuilder key = new StringBuilder();
    text()
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
