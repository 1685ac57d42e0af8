package de.faktenstrom.enrich.vocabulary;

/// A document that is not Turtle, with the line where it ceases to be.
public final class TurtleFault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  TurtleFault(String message, int line) {
    super("Turtle, line " + line + ": " + message);
  }
}
