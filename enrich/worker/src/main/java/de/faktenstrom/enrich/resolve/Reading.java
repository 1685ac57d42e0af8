package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.Work;

/// What an answer says.
sealed interface Reading {

  /// The registry knows the work.
  record Found(Work work) implements Reading {}

  /// The registry does not know it.
  record Missing() implements Reading {}

  /// Whose it is; only from [Registry#DOI].
  ///
  /// @param name as the DOI Foundation writes it: `Crossref`, `DataCite`, `mEDRA`
  record Agency(String name) implements Reading {}

  /// Nothing that can be understood.
  ///
  /// @param reason German, one sentence
  record Damaged(String reason) implements Reading {}
}
