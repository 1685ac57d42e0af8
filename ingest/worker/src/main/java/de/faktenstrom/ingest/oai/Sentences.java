package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.item.Deletion;
import de.faktenstrom.ingest.oai.Reply.Objection;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.source.Fetch.Counts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an attempt came to, in German for editors.
final class Sentences {

  static final String NOTHING_NEW = "Seit dem letzten Abruf gibt es nichts Neues.";
  static final String OTHER_QUESTION = "Die Antwort gehört zu einer anderen Frage.";
  static final String SAME_TOKEN =
      "Der Server gibt dieselbe Fortsetzungsmarke noch einmal aus; so käme die Liste nie zu einem Ende.";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private Sentences() {}

  /// A page that was taken.
  ///
  /// @param progress of the list with the page
  /// @param faults what was wrong with the page, the first is told
  static String taken(
      Page page, Listing.Progress progress, Counts counts, List<String> faults, int deletions) {
    return "%sSeite %d: %s, davon %d neu und %d geändert.%s %s"
        .formatted(
            faults.isEmpty() ? "" : "Etwas ist falsch: " + faults.getFirst() + " ",
            progress.pages(),
            records(counts.items()),
            counts.created(),
            counts.changed(),
            Deletion.german(deletions),
            page.next() == null ? "Damit ist die Liste zu Ende." : more(page, progress));
  }

  private static String more(Page page, Listing.Progress progress) {
    return page.size() == null || page.size() < progress.records()
        ? "Die Liste geht weiter."
        : "Die Liste geht weiter (%d von etwa %d).".formatted(progress.records(), page.size());
  }

  private static String records(int count) {
    return count == 1 ? "1 Datensatz" : count + " Datensätze";
  }

  /// What a repository never says (section 2.5.1), or empty.
  static String policy(Reply.Deletions deletions) {
    return switch (deletions) {
      case NO -> "Löschungen meldet dieses Repositorium nicht.";
      case TRANSIENT, PERSISTENT -> "";
    };
  }

  static String objection(Objection objection) {
    String said = objection.said().isEmpty() ? "" : " Er schreibt: " + objection.said();
    return "Der Server lehnt die Anfrage ab: %s.%s".formatted(objection.code().german(), said);
  }

  /// The list has to begin again.
  ///
  /// @param from absent for its whole
  static String restart(@Nullable Instant from) {
    return from == null
        ? "Der Server kennt die Fortsetzungsmarke nicht mehr; die Liste wird von vorn gelesen."
        : "Der Server kennt die Fortsetzungsmarke nicht mehr; die Liste wird ab dem %s neu gelesen."
            .formatted(DAY.format(LocalDate.ofInstant(from, ZoneOffset.UTC)));
  }

  static String otherProtocol(String version) {
    return "Der Server spricht OAI-PMH %s; gelesen wird nur 2.0.".formatted(version);
  }
}
