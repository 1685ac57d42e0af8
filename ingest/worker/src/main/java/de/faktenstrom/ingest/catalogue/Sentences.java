package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.catalogue.Standing.Turn;
import de.faktenstrom.ingest.source.Fetch.Counts;
import java.util.List;

/// What an attempt came to, in German for editors.
final class Sentences {

  static final String LOOP =
      "Der Katalog gibt eine Seite seiner Liste noch einmal aus; so käme sie nie zu einem Ende.";

  private Sentences() {}

  /// A page that was taken.
  static String taken(Turn.Taken turn, Counts counts, List<String> problems) {
    String fault = problems.isEmpty() ? "" : "Etwas ist falsch: " + problems.getFirst() + " ";
    String datasets = counts.items() == 1 ? "1 Datensatz" : counts.items() + " Datensätze";
    return "%sSeite %d: %s, davon %d neu und %d geändert. %s"
        .formatted(
            fault, turn.pages(), datasets, counts.created(), counts.changed(), ends(turn.ends()));
  }

  private static String ends(Standing.Ends ends) {
    return switch (ends) {
      case NOT -> "Die Liste geht weiter.";
      case WHOLE -> "Damit ist die Liste zu Ende.";
      case KNOWN -> "Alles Ältere ist schon bekannt.";
      case LONG ->
          "Mehr als %d Seiten werden nicht gelesen; bitte mit query eingrenzen."
              .formatted(Standing.MOST_PAGES);
    };
  }
}
