package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.draft.Comparison;
import de.faktenstrom.ingest.table.version.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an attempt to read a table came to, in one German sentence for editors.
final class Sayings {

  private Sayings() {}

  static String sameAs(Version known) {
    return "Nur das Format hat sich geändert, die Werte sind die von Datenstand %d."
        .formatted(known.number());
  }

  static String refused(Version known, @Nullable Version accepted) {
    return "Die Werte sind die des verworfenen Datenstands %d; %s."
        .formatted(
            known.number(),
            accepted == null
                ? "noch gilt keiner"
                : "es gilt weiter Datenstand " + accepted.number());
  }

  static String first(Version version, int cells) {
    return "Erster Datenstand (%d) mit %d Werten; verglichen wird ab dem nächsten."
        .formatted(version.number(), cells);
  }

  static String doubtful(List<String> doubts) {
    String more =
        doubts.size() == 1 ? "" : " (dazu weitere Zweifel: %d)".formatted(doubts.size() - 1);
    return "Der Datenstand ist nicht plausibel und wurde nicht übernommen: %s%s"
        .formatted(doubts.getFirst(), more);
  }

  static String next(Comparison comparison, boolean drafted) {
    Difference difference = comparison.difference();
    return "Datenstand %d (%s) – Werte geändert: %d, neu: %d, entfallen: %d; %s."
        .formatted(
            comparison.fresh().number(),
            comparison.kind(),
            difference.changed(),
            difference.added(),
            difference.removed(),
            drafted ? "ein Entwurf liegt bereit" : "unter der Schwelle für einen Entwurf");
  }
}
