package de.faktenstrom.net;

import java.io.IOException;

/// More came than the limit allows.
final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int limit;

  TooLargeException(int limit) {
    super("More than " + limit + " bytes");
    this.limit = limit;
  }

  String sentence() {
    return "The answer is larger than " + limit + " bytes.";
  }
}
