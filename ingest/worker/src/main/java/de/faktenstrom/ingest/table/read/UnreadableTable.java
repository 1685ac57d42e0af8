package de.faktenstrom.ingest.table.read;

/// A document is not the table it should be, or costs more than it may.
public final class UnreadableTable extends Exception {

  private static final long serialVersionUID = 1;

  /// @param german a sentence for editors
  public UnreadableTable(String german) {
    super(german, null, false, false);
  }

  /// A sentence for editors.
  public String german() {
    return String.valueOf(getMessage());
  }
}
