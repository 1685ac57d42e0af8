package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// What an element inherits: the base of its relative URLs and its language.
record Scope(@Nullable String base, @Nullable String language) {

  static Scope of(FetchContext context) {
    String first = context.contentLanguage();
    String language = first == null ? null : language(first.split(",", 2)[0]);
    return new Scope(Iri.base(null, context.base()), language);
  }

  Scope within(Token.Open open) {
    String declaredLanguage = open.xml("lang");
    String declaredBase = open.xml("base");
    if (declaredLanguage == null && declaredBase == null) {
      return this;
    }
    return new Scope(
        Iri.base(base, declaredBase),
        declaredLanguage == null ? language : language(declaredLanguage));
  }

  /// A language tag as RFC 5646 writes it; an empty one says that there is none.
  static @Nullable String language(String tag) {
    String hyphened = tag.strip().replace('_', '-');
    return hyphened.isEmpty() ? null : hyphened;
  }
}
