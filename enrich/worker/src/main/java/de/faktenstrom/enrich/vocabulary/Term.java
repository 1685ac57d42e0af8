package de.faktenstrom.enrich.vocabulary;

import org.jspecify.annotations.Nullable;

/// An RDF 1.1 term.
sealed interface Term {

  record Iri(String value) implements Term {}

  record Blank(String id) implements Term {}

  /// @param language BCP 47 in lower case, absent for plain and typed literals
  /// @param datatype IRI, absent where the language is given
  record Literal(String text, @Nullable String language, @Nullable String datatype)
      implements Term {}
}
