package de.faktenstrom.enrich.indexing;

/// A work as the sources of candidates read it.
///
/// @param words how many terms it has
record Sheet(Vector vector, Mentions mentions, boolean english, int titleWords, int words) {

  static Sheet of(Work work, Analyser analyser, Names names, Dictionary dictionary) {
    return of(
        analyser.read(work.title(), work.language()),
        analyser.read(work.summary(), work.language()),
        work.language(),
        names,
        dictionary);
  }

  static Sheet of(Terms title, Terms summary, String language, Names names, Dictionary dictionary) {
    return new Sheet(
        dictionary.vector(Wording.of(title, summary)),
        Mentions.of(title, summary, names),
        language.startsWith("en"),
        title.size(),
        title.size() + summary.size());
  }
}
