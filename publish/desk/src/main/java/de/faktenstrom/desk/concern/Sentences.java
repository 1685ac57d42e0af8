package de.faktenstrom.desk.concern;

import de.faktenstrom.desk.concern.Signal.Facts;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A signal in one sentence for editors. Pure.
///
/// @param zone the newsroom's
/// @param language German, or English for any other
public record Sentences(ZoneId zone, Locale language) {

  public String of(Signal signal) {
    Facts facts = signal.facts();
    return switch (signal.kind()) {
      case FIGURES_CHANGED ->
          either("%s hat seit %s andere Werte%s.", "%s has other values since %s%s.")
              .formatted(table(facts), moment(signal.since()), extent(facts));
      case FIGURES_REVISED ->
          either("%s wurde revidiert, abgerufen am %s%s.", "%s was revised, retrieved %s%s.")
              .formatted(table(facts), moment(signal.since()), extent(facts));
      case TABLE_RESTRUCTURED ->
          either("%s ist seit %s anders aufgebaut%s.", "%s has another structure since %s%s.")
              .formatted(table(facts), moment(signal.since()), extent(facts));
      case NEWER_FIGURES ->
          either(
                  "%s hat seit %s neuere Zahlen%s; die bisherigen gelten weiter.",
                  "%s has newer figures since %s%s; those before still hold.")
              .formatted(table(facts), moment(signal.since()), extent(facts));
      case RETRACTED ->
          either("%s wurde%s zurückgezogen.", "%s was retracted%s.")
              .formatted(work(facts), day(facts.dated()));
      case CORRECTED ->
          either("%s wurde%s korrigiert.", "%s was corrected%s.")
              .formatted(work(facts), day(facts.dated()));
      case EXPRESSION_OF_CONCERN ->
          either("%s wird von ihrem Verlag angezweifelt%s.", "%s is doubted by its publisher%s.")
              .formatted(work(facts), since(facts.dated()));
      case NEWER_VERSION ->
          either("%s hat eine neuere Fassung%s.", "%s has a newer version%s.")
              .formatted(work(facts), since(facts.dated()));
      case DELETED_AT_SOURCE ->
          either(
                  "Die Quelle „%s“ hat diesen Beitrag gelöscht (%s).",
                  "The source “%s” has deleted this item (%s).")
              .formatted(facts.name(), moment(signal.since()));
    };
  }

  private String table(Facts facts) {
    return either("Tabelle ", "Table ") + facts.name();
  }

  private String work(Facts facts) {
    String title = facts.title();
    String name =
        title == null || title.isBlank()
            ? facts.name()
            : either("„%s“ (%s)", "“%s” (%s)").formatted(title, facts.name());
    return either("Die Arbeit ", "The work ") + name;
  }

  /// ` (12 geändert, 1 entfallen)`
  private String extent(Facts facts) {
    List<String> parts = new ArrayList<>();
    count(parts, facts.changed(), either("geändert", "changed"));
    count(parts, facts.added(), either("neu", "new"));
    count(parts, facts.removed(), either("entfallen", "gone"));
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private void count(List<String> parts, long number, String what) {
    if (number > 0) {
      parts.add(NumberFormat.getIntegerInstance(language()).format(number) + " " + what);
    }
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? "" : either(" am ", " on ") + date(day);
  }

  private String since(@Nullable LocalDate day) {
    return day == null ? "" : either(" seit ", " since ") + date(day);
  }

  private String date(LocalDate day) {
    return pattern(either("dd.MM.yyyy", "d MMM yyyy")).format(day);
  }

  /// With its date, because it is read later too.
  private String moment(Instant at) {
    return pattern(either("dd.MM.yyyy, HH:mm 'Uhr'", "d MMM yyyy, HH:mm")).format(at.atZone(zone));
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language);
  }

  private String either(String german, String english) {
    return language.getLanguage().equals("de") ? german : english;
  }
}
