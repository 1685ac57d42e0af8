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

    private final String sentence;

    IllFormed(String sentence, Throwable cause) {
      super(sentence, cause);
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }
}
