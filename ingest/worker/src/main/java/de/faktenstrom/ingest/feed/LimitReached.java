package de.faktenstrom.ingest.feed;

/// A document costs more than it may; what was read before stays.
final class LimitReached extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String sentence;

  LimitReached(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
