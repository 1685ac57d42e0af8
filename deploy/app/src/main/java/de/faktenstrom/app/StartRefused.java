package de.faktenstrom.app;

/// The program cannot start as asked; the message is one sentence for the person who asked.
class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  StartRefused(String sentence) {
    super(sentence);
  }

  StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
