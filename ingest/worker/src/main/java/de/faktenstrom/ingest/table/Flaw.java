package de.faktenstrom.ingest.table;

/// What can be wrong in a table that can still be read. Each keeps a state from being accepted.
public enum Flaw {
  ROW_WIDTH("Zeilen haben eine andere Zahl von Spalten als der Kopf"),
  NOT_A_NUMBER("Werte sind weder Zahl noch Zeichen für fehlende Werte"),
  NUMBER_FORMAT("Es ist nicht zu entscheiden, ob Punkt oder Komma Tausender oder Dezimalen trennt"),
  FOREIGN_NUMBER("Zahlen sind anders geschrieben als die übrigen der Tabelle"),
  NO_CODE("Zeilen haben für eine Dimension keinen Schlüssel"),
  UNKNOWN_MEMBER("Ausprägungen stehen nicht in der Zuordnung"),
  UNKNOWN_STATUS("Qualitätszeichen sind unbekannt"),
  NO_CELLS("Die Tabelle enthält keinen einzigen Wert");

  private final String german;

  Flaw(String german) {
    this.german = german;
  }

  /// The beginning of a sentence for editors, without its full stop.
  public String german() {
    return german;
  }
}
