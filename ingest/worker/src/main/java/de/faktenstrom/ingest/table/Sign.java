package de.faktenstrom.ingest.table;

import org.jspecify.annotations.Nullable;

/// Why there is no number. None of them is zero.
public enum Sign {
  /// Nothing there: no case, or the figure does not exist.
  NOTHING("-"),
  /// Unknown, or kept secret.
  SECRET("."),
  /// To be published later.
  LATER("..."),
  /// Not reliable enough to be published.
  UNRELIABLE("/"),
  /// Blocked, or the cell makes no sense.
  BLOCKED("x"),
  /// No number and no sign.
  EMPTY("");

  private final String text;

  Sign(String text) {
    this.text = text;
  }

  /// As German official statistics print it.
  public String text() {
    return text;
  }

  /// The sign a cell shows, in the usual spellings, or null if the text is none.
  public static @Nullable Sign of(String cell) {
    return switch (cell) {
      case "-", "–", "—", "−" -> NOTHING;
      case ".", "•", "·", ":" -> SECRET;
      case "...", "…" -> LATER;
      case "/" -> UNRELIABLE;
      case "x", "X" -> BLOCKED;
      case "" -> EMPTY;
      default -> null;
    };
  }
}
