package de.faktenstrom.ingest.table;

/// What a publisher says about the quality of a value. One value may have several.
public enum Status {
  FINAL("e"),
  PRELIMINARY("p"),
  REVISED("r"),
  ESTIMATED("s"),
  FORECAST("f"),
  /// Of limited meaning: few cases, a wide error.
  LIMITED("()"),
  /// Not comparable with what stands before it.
  BREAK("b"),
  /// Defined in another way than the rest of the table.
  DEFINED_OTHERWISE("d"),
  IMPUTED("i"),
  CONFIDENTIAL("c"),
  /// A mark that is none of these.
  OTHER("?");

  private final String mark;

  Status(String mark) {
    this.mark = mark;
  }

  /// As German official statistics print it, or a letter of the same kind.
  public String mark() {
    return mark;
  }
}
