package de.faktenstrom.net;

import java.net.UnknownHostException;

/// An address that may not be reached; the message is a sentence that may be shown. A kind of "no
/// such host", because that is what the client under it has to make of it: no connection, no retry
/// elsewhere.
public final class RefusedException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  RefusedException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What was refused and why.
  public String sentence() {
    return sentence;
  }
}
