package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.notices.Reply.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// What an attempt came to, in German for editors.
final class Sentences {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private Sentences() {}

  /// A page that was taken.
  ///
  /// @param number of the page in its list
  /// @param told how many of its notices were not known
  static String taken(Page page, int number, int told) {
    if (page.works().isEmpty()) {
      return number == 1
          ? "Seit dem letzten Abruf gibt es keine Hinweise."
          : "Seite %d: leer. Damit ist die Liste zu Ende.".formatted(number);
    }
    return "Seite %d: %s, %s.%s %s"
        .formatted(
            number,
            counted(page.works().size(), "Eintrag", "Einträge"),
            told == 0 ? "kein Hinweis neu" : counted(told, "Hinweis neu", "Hinweise neu"),
            unusable(page.unusable()),
            page.next() == null ? "Damit ist die Liste zu Ende." : "Die Liste geht weiter.");
  }

  private static String unusable(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> " 1 Angabe nennt keine brauchbare DOI und wurde ausgelassen.";
      default -> " %d Angaben nennen keine brauchbare DOI und wurden ausgelassen.".formatted(count);
    };
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /// The registry refuses to go on with a list.
  ///
  /// @param from where it begins again
  static String again(int status, Instant from) {
    return "Die Fortsetzungsmarke gilt nicht mehr (%d); die Liste wird ab dem %s neu gelesen."
        .formatted(status, DAY.format(LocalDate.ofInstant(from, ZoneOffset.UTC)));
  }

  static String refused(int status) {
    return "Das Register lehnt die Anfrage ab (%d). Bitte Adresse und registry prüfen."
        .formatted(status);
  }
}
