package de.faktenstrom.enrich.vocabulary;

/// An RDF triple.
record Statement(Term subject, String predicate, Term object) {}
