package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.net.Answer.Reason;
import de.faktenstrom.net.Request;
import java.util.List;

/// What an attempt came to, in one German sentence for editors.
public final class Reasons {

  static final String NOT_MODIFIED = "Seit dem letzten Abruf unverändert.";
  static final String SAME_BYTES = "Das Dokument ist seit dem letzten Abruf Byte für Byte gleich.";
  static final String EMPTY = "Im Ordner liegt nichts Neues.";
  static final String GONE = "Die Quelle hat sich abgemeldet (410) und wird nicht mehr abgerufen.";
  static final String NOT_STORED =
      "Das Dokument kam an, konnte aber nicht gespeichert werden; der Abruf wird wiederholt.";

  private Reasons() {}

  /// @param last what the last attempt came to
  static String stopped(String last) {
    return "Seit einer Woche gelang kein Abruf, die Quelle ist angehalten. Zuletzt: %s Bitte die Adresse prüfen und die Quelle fortsetzen."
        .formatted(last);
  }

  /// @param limits the request was made within
  public static String of(Reason reason, Request.Limits limits) {
    return switch (reason) {
      case REFUSED ->
          "Die Adresse darf nicht abgerufen werden: Sie liegt nicht im öffentlichen Netz.";
      case UNRESOLVED -> "Den Rechnernamen der Adresse gibt es nicht.";
      case UNREACHABLE -> "Unter der Adresse nimmt niemand Verbindungen an.";
      case TIMEOUT -> "Der Server hat nicht rechtzeitig geantwortet.";
      case TOO_LARGE ->
          "Die Antwort ist größer als %d MB und wurde nicht gelesen."
              .formatted(limits.bytes() >> 20);
      case TLS ->
          "Die sichere Verbindung scheiterte; vielleicht ist das Zertifikat des Servers abgelaufen.";
      case TOO_MANY_REDIRECTS -> "Die Adresse leitet zu oft weiter.";
      case BROKEN -> "Die Verbindung brach ab oder die Antwort war kein HTTP.";
    };
  }

  public static String of(int status) {
    String meaning =
        switch (status) {
          case 401, 403 -> "der Zugriff ist nicht erlaubt";
          case 404 -> "die Adresse gibt es nicht";
          case 429 -> "zu viele Abrufe";
          case 503 -> "vorübergehend nicht erreichbar";
          default -> status >= 500 ? "Fehler beim Server" : "keine brauchbare Antwort";
        };
    return "Der Server antwortete mit %d: %s.".formatted(status, meaning);
  }

  /// @param counts of what was taken
  /// @param problems with the document, the first is told
  public static String of(Counts counts, List<String> problems) {
    if (problems.isEmpty()) {
      return counts.created() + counts.changed() == 0
          ? "Das Dokument hat sich geändert, seine %s nicht.".formatted(items(counts.items()))
          : "%s, davon %d neu und %d geändert."
              .formatted(items(counts.items()), counts.created(), counts.changed());
    }
    String more =
        problems.size() == 1 ? "" : " (dazu weitere Mängel: %d)".formatted(problems.size() - 1);
    return "Am Dokument ist etwas falsch: %s%s %s gelesen, davon %d neu und %d geändert."
        .formatted(
            ended(problems.getFirst()),
            more,
            items(counts.items()),
            counts.created(),
            counts.changed());
  }

  private static String ended(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  private static String items(int count) {
    return count == 1 ? "1 Beitrag" : count + " Beiträge";
  }
}
