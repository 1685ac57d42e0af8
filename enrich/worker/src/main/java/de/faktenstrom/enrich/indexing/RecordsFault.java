package de.faktenstrom.enrich.indexing;

/// Records, a vocabulary or a model that cannot be used; the message is one English sentence for
/// whoever gave it.
public final class RecordsFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  RecordsFault(String sentence) {
    super(sentence);
  }

  RecordsFault(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
