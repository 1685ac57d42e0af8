package de.faktenstrom.ingest.dataset.draft;

import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Status;
import de.faktenstrom.ingest.table.Value;
import de.faktenstrom.ingest.table.version.Difference;
import de.faktenstrom.ingest.table.version.VersionKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said of a state, in German, as plain text.
final class Sentences {

  private Sentences() {}

  /// What is new, in one line.
  static String headline(Comparison comparison) {
    Difference difference = comparison.difference();
    String title = comparison.wording().title();
    return switch (difference.kind()) {
      case NEW_PERIOD -> title + ": neue Zahlen, " + latest(comparison);
      case CORRECTION -> title + ": " + values(difference.changed()) + " korrigiert";
      case REVISION -> title + ": " + values(difference.changed()) + " revidiert";
      case STRUCTURE ->
          difference.structure().newPeriods().isEmpty()
              ? title + ": Aufbau der Tabelle geändert"
              : title + ": neue Zahlen, " + latest(comparison) + ", Aufbau der Tabelle geändert";
      case FORMAT_ONLY -> title + ": nur das Format hat sich geändert";
    };
  }

  private static String latest(Comparison comparison) {
    String latest =
        comparison.difference().structure().newPeriods().stream()
            .map(name -> name.substring(name.indexOf('=') + 1))
            .max(String::compareTo)
            .orElse("");
    return comparison.inWords(latest).note();
  }

  static String values(long count) {
    return count == 1 ? "1 Wert" : Figures.plain(BigDecimal.valueOf(count)) + " Werte";
  }

  /// The figure with all that belongs to it, without the source.
  static String figure(Comparison comparison, Lead lead) {
    Observation cell = lead.cell();
    Wording wording = comparison.wording();
    String when = comparison.inWords(comparison.period(cell)).when();
    String labels = comparison.label(cell, wording.place() == null);
    String aside =
        Stream.of(labels, statuses(cell))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    String shown = Figures.of(cell.value(), cell.unit());
    String said;
    if (!(cell.value() instanceof Value.Number)) {
      said =
          join(
              when + ":",
              "Für",
              wording.population(),
              wording.place(),
              "steht in der Tabelle kein Wert, sondern „" + shown + "“");
    } else if (Figures.isShare(cell.unit())) {
      said = join(when, "lag", wording.population(), wording.place(), "bei", shown);
    } else {
      said = join(when, wording.verb(), wording.place(), shown, wording.population());
    }
    return aside.isEmpty() ? said : said + " (" + aside + ")";
  }

  private static String join(@Nullable String... words) {
    return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private static String statuses(Observation cell) {
    return cell.statuses().stream()
        .sorted()
        .map(Sentences::status)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String status(Status status) {
    return switch (status) {
      case FINAL -> "endgültig";
      case PRELIMINARY -> "vorläufig";
      case REVISED -> "revidiert";
      case ESTIMATED -> "geschätzt";
      case FORECAST -> "vorausberechnet";
      case LIMITED -> "eingeschränkte Aussagekraft";
      case BREAK -> "nicht vergleichbar mit früheren Werten";
      case DEFINED_OTHERWISE -> "abweichend abgegrenzt";
      case IMPUTED -> "ergänzt durch Schätzung";
      case CONFIDENTIAL, OTHER -> "";
    };
  }

  /// `(Quelle: …, Tabelle …, Stichtag …, Abruf …)`
  static String source(Comparison comparison, Lead lead) {
    return "(Quelle: %s, %s, %s, Abruf %s)"
        .formatted(
            comparison.wording().publisher(),
            table(comparison),
            comparison.inWords(comparison.period(lead.cell())).note(),
            comparison.fresh().day());
  }

  /// What the figure was before, absent where nothing can be said.
  static @Nullable String before(Comparison comparison, Lead lead) {
    Observation against = lead.against();
    if (against == null) {
      return null;
    }
    if (!lead.newPeriod() && against.value().equals(lead.cell().value())) {
      return "Dieser Wert ist so wie bisher.";
    }
    Row row = Row.between(comparison, against, lead.cell());
    String old = Figures.of(against.value(), against.unit());
    String began =
        lead.newPeriod()
            ? comparison.inWords(comparison.period(against)).when() + " waren es " + old
            : "Bisher angegeben: " + old;
    return began + change(row, lead.cell().unit()) + ".";
  }

  /// Of shares only the difference in percentage points is told: percent of percent mislead.
  private static String change(Row row, String unit) {
    if (row.delta() == null) {
      return "";
    }
    String delta = Figures.delta(row.delta(), unit);
    return Figures.isShare(unit) || row.ratio() == null
        ? " (Änderung: %s)".formatted(delta)
        : " (Änderung: %s oder %s)".formatted(delta, Figures.ratio(row.ratio()));
  }

  /// How much differs in all.
  static String extent(Comparison comparison) {
    Difference difference = comparison.difference();
    List<String> parts = new ArrayList<>();
    parts.add("geändert: " + values(difference.changed()));
    parts.add("neu: " + values(difference.added()));
    parts.add("entfallen: " + values(difference.removed()));
    return "Datenstand %d gegenüber Datenstand %d (%s) – %s."
        .formatted(
            comparison.fresh().number(),
            comparison.old().number(),
            kind(difference.kind()),
            String.join(", ", parts));
  }

  /// What an editor calls that kind of state.
  static String kind(VersionKind kind) {
    return switch (kind) {
      case NEW_PERIOD -> "neuer Zeitpunkt oder Zeitraum";
      case REVISION -> "Revision";
      case CORRECTION -> "Korrektur";
      case STRUCTURE -> "geänderter Aufbau";
      case FORMAT_ONLY -> "nur das Format";
    };
  }

  /// `Nicht vergleichbar mit …`, absent where nothing is known.
  static @Nullable String notComparable(Wording wording) {
    return wording.notComparableWith() == null
        ? null
        : "Nicht vergleichbar mit " + ended(wording.notComparableWith());
  }

  private static String ended(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  static String citation(Comparison comparison, Stated state) {
    return "%s: %s. %s, Datenstand %d, Abruf %s, SHA-256 %s"
        .formatted(
            comparison.wording().publisher(),
            comparison.wording().title(),
            table(comparison),
            state.number(),
            state.day(),
            state.hash());
  }

  /// As the publisher wants to be named.
  static String sourceNote(Comparison comparison) {
    String day = comparison.fresh().day();
    String given = comparison.wording().sourceNote();
    String publisher = comparison.wording().publisher();
    if (given != null) {
      return given.replace("{Abruf}", day);
    }
    return Publisher.of(publisher).note(publisher, comparison.code(), day);
  }

  private static String table(Comparison comparison) {
    return Publisher.of(comparison.wording().publisher()).table(comparison.code());
  }
}
