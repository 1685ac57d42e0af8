package de.faktenstrom.desk.state;

import de.faktenstrom.ingest.events.Embargo;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why something is refused. In the table of [Transition] the name stands in lower case with an
/// exclamation mark.
public enum Reason implements Rule {
  OUT(
      "Der Beitrag ist schon freigegeben. Für Neues eine Aktualisierung oder Korrektur anlegen.",
      "The item is released already. Make an update or a correction to say something new."),
  NOT_OUT(
      "Von dem Beitrag ist nichts öffentlich. Er kann bearbeitet oder abgelehnt werden.",
      "Nothing of the item is public. Edit or reject it instead."),
  IN_REVIEW("Der Beitrag ist schon in Prüfung.", "The item is in review already."),
  APPROVED("Diese Fassung ist schon freigabereif.", "This version is approved already."),
  REJECTED(
      "Der Beitrag ist abgelehnt. Zuerst wieder zur Prüfung geben.",
      "The item is rejected. Submit it for review again first."),
  PLANNED(
      "Der Beitrag wartet auf seine Freigabezeit. Zuerst die Freigabe anhalten.",
      "The item waits for its hour. Hold the planned release first."),
  NO_PLAN("Für den Beitrag ist keine Freigabe geplant.", "No release of the item is planned."),
  NO_EMBARGO("Der Beitrag steht unter keiner Sperrfrist.", "The item is under no embargo."),
  EMBARGO_ASKED(
      "Zur Sperrfrist ist eine Frage offen. Zuerst die Frage beantworten.",
      "A question about the embargo is open. Answer it first."),
  NOT_ASKED("Zur Sperrfrist ist keine Frage offen.", "No question about the embargo is open."),
  NOT_YET("Die geplante Zeit ist noch nicht da.", "The planned time has not come yet."),
  EMBARGO_HOLDS(
      "Die Sperrfrist gilt bis %s. Sie kann verschoben werden.",
      "The embargo holds until %s. It can be moved."),
  BEFORE_EMBARGO(
      "Die Freigabezeit liegt vor dem Ende der Sperrfrist (%s).",
      "The time of release lies before the end of the embargo (%s)."),
  WITHDRAWN(
      "Der Beitrag ist zurückgenommen; das ist endgültig.",
      "The item is withdrawn, and that is final."),
  NOT_ALLOWED("Dazu fehlt die Berechtigung.", "Your role does not allow this.");

  private static final DateTimeFormatter GERMAN =
      DateTimeFormatter.ofPattern("EEEE, dd.MM.yyyy, HH:mm:ss 'Uhr' (VV)", Locale.GERMANY);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm:ss (VV)", Locale.UK);

  private final String german;
  private final String english;

  Reason(String german, String english) {
    this.german = german;
    this.english = english;
  }

  /// The name in problem documents: `embargo-holds`.
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Outcome decide(Standing now, Action action) {
    return new Outcome.Refused(this, now.embargo());
  }

  String sentence(Locale language, @Nullable Embargo embargo) {
    boolean inGerman = language.getLanguage().equals("de");
    String text = inGerman ? german : english;
    if (embargo == null) {
      return text;
    }
    return text.replace(
        "%s", (inGerman ? GERMAN : ENGLISH).format(embargo.until().atZone(embargo.zone())));
  }
}
