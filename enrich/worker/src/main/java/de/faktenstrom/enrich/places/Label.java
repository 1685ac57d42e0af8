package de.faktenstrom.enrich.places;

/// A label at the end of a path through the [Automaton].
///
/// @param german,english in texts of which language it counts
record Label(Entry entry, Form form, boolean german, boolean english) {

  boolean isIn(String language) {
    return switch (language) {
      case "de" -> german;
      case "en" -> english;
      default -> true;
    };
  }

  @SuppressWarnings("ReferenceEquality") // there is one entry a place
  boolean isSameAs(Label other) {
    return entry == other.entry && form == other.form;
  }

  /// Counting in the languages of both.
  Label and(Label other) {
    return new Label(entry, form, german || other.german, english || other.english);
  }
}
