package de.faktenstrom.desk.console;

import de.faktenstrom.desk.concern.Concern;
import de.faktenstrom.desk.concern.Signal;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.WorkReference;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A citation on the page of an item, with all that is known of the work. Pure.
///
/// @param words the reference a registry gives; absent where none does
/// @param waiting whether a registry may still say something
/// @param notices the gravest first
record Cited(Citation citation, @Nullable String words, boolean waiting, List<Notice> notices) {

  /// What was said of the work since.
  ///
  /// @param dated the notice's day in words, absent where nobody says it
  /// @param href of the notice, absent where it has no address
  public record Notice(
      String kind,
      boolean retracted,
      boolean mild,
      @Nullable String dated,
      @Nullable String href) {}

  static List<Cited> of(List<Citation> citations, List<Concern> concerns, Locale language) {
    return citations.stream().map(citation -> of(citation, concerns, language)).toList();
  }

  /// @param concerns all marks of the item, ended ones too: a work stays retracted
  static Cited of(Citation citation, List<Concern> concerns, Locale language) {
    String words =
        citation.work() == null ? "" : WorkReference.of(citation.work(), language.getLanguage());
    List<Notice> notices =
        concerns.stream()
            .map(Concern::signal)
            .filter(signal -> signal.about().type().equals("doi"))
            .filter(signal -> citation.type().equals("doi"))
            .filter(signal -> signal.about().value().equalsIgnoreCase(citation.value()))
            .map(signal -> notice(signal, language))
            .distinct()
            .sorted((one, other) -> Boolean.compare(other.retracted(), one.retracted()))
            .toList();
    return new Cited(
        citation,
        words.isEmpty() ? null : words,
        words.isEmpty() && citation.resolvable(),
        notices);
  }

  private static Notice notice(Signal signal, Locale language) {
    LocalDate dated = signal.facts().dated();
    String doi = signal.facts().notice();
    String pattern = language.getLanguage().equals("de") ? "dd.MM.yyyy" : "d MMM yyyy";
    return new Notice(
        signal.kind().toString(),
        signal.kind().toString().equals("retracted"),
        signal.kind().mild(),
        dated == null ? null : DateTimeFormatter.ofPattern(pattern, language).format(dated),
        doi == null ? null : "https://doi.org/" + doi);
  }
}
