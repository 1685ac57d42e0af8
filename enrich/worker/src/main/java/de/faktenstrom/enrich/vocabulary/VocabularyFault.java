package de.faktenstrom.enrich.vocabulary;

/// A file that is no vocabulary; the message is one English sentence for whoever gave it.
public final class VocabularyFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  VocabularyFault(String sentence) {
    super(sentence);
  }

  VocabularyFault(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
