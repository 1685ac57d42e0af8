package de.faktenstrom.enrich.vocabulary;

/// A label of a concept.
///
/// @param language BCP 47 primary tag, `de` or `en`
public record Label(String text, String language, Kind kind) {

  /// How far a label speaks for its concept.
  public enum Kind {
    /// skos:prefLabel
    PREFERRED,
    /// skos:altLabel
    ALTERNATIVE,
    /// skos:hiddenLabel: adjectives, verbs and forms that nobody would show
    HIDDEN,
    /// fs:contextLabel: too general to count where it stands alone
    CONTEXT
  }
}
