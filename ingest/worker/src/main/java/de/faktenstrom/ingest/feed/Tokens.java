package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// A document taken apart, one token at a time; every `Open` has its `Close`.
interface Tokens {

  /// The next token, or null at the end of the document.
  @Nullable Token next() throws IllFormed;

  /// The line last read, from 1, or 0 where it is not known.
  int line();

  /// The document breaks XML's own rules here.
  final class IllFormed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    IllFormed(Problem problem, Throwable cause) {
      super(problem.english(), cause);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
