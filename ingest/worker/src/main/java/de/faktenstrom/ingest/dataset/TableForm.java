package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.TableSettings.Origin;
import de.faktenstrom.ingest.dataset.draft.Threshold;
import de.faktenstrom.ingest.dataset.draft.Wording;
import de.faktenstrom.ingest.dataset.draft.Wording.Reference;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.table.version.Plausibility;
import de.faktenstrom.ingest.table.version.RevisionCalendar;
import de.faktenstrom.ingest.table.version.SumRule;
import de.faktenstrom.ingest.web.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the settings of a table from JSON. What is wrong stays in the form as faults; what is
/// returned then stands for nothing.
final class TableForm {

  static final SequencedSet<String> FIELDS =
      fields(
          "code",
          "format",
          "selection",
          "sheet",
          "mapping",
          "threshold",
          "revisions",
          "sums",
          "mostLost",
          "wording");
  private static final SequencedSet<String> WORDING =
      fields(
          "title",
          "publisher",
          "population",
          "verb",
          "place",
          "focus",
          "measure",
          "referenceDate",
          "notComparableWith",
          "sourceNote");
  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9_.@-]{0,99}";
  private static final String SELECTION =
      "contents|startyear|endyear|timeslices|regionalvariable|regionalkey"
          + "|classifying(variable|key)[1-5]";

  private TableForm() {}

  static SequencedSet<String> fields(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }

  static TableSettings read(Form form) {
    String code = form.required("code", 100);
    if (!code.isEmpty() && !code.matches(CODE)) {
      form.fault(
          "code",
          "must be a table code of letters, digits, dots and dashes, such as 12531-0043.",
          "muss ein Tabellencode aus Buchstaben, Ziffern, Punkten und Strichen sein, zum Beispiel 12531-0043.");
    }
    FormatForm.Name format = FormatForm.name(form);
    return new TableSettings(
        code,
        origin(form, format),
        FormatForm.read(form, format),
        threshold(form),
        revisions(form),
        plausibility(form),
        wording(form, code));
  }

  private static Origin origin(Form form, FormatForm.Name format) {
    Map<String, String> selection = form.texts("selection", 20);
    if (format != FormatForm.Name.GENESIS) {
      if (!selection.isEmpty()) {
        form.fault("selection", "is for format genesis only.", "gilt nur für das Format genesis.");
      }
      return new Origin.Document();
    }
    selection.keySet().stream()
        .filter(name -> !name.matches(SELECTION))
        .forEach(name ->
            form.fault(
                "selection",
                "must hold parameters of GENESIS such as startyear, regionalvariable, regionalkey.",
                "darf nur Parameter von GENESIS enthalten, zum Beispiel startyear, regionalvariable, regionalkey."));
    return new Origin.Genesis(selection);
  }

  private static Threshold threshold(Form form) {
    Form given = form.inner("threshold", fields("absolute", "percent"));
    return given == null
        ? Threshold.NONE
        : new Threshold(given.amount("absolute"), given.amount("percent"));
  }

  private static RevisionCalendar revisions(Form form) {
    List<RevisionCalendar.Window> windows = new ArrayList<>();
    for (Form window : form.inners("revisions", 100, fields("first", "last"))) {
      window.required("first", 10);
      LocalDate first = window.day("first");
      LocalDate last = window.has("last") ? window.day("last") : first;
      if (first != null && last != null && last.isBefore(first)) {
        window.fault("last", "must not be before first.", "darf nicht vor first liegen.");
      } else if (first != null && last != null) {
        windows.add(new RevisionCalendar.Window(first, last));
      }
    }
    return new RevisionCalendar(List.copyOf(windows));
  }

  private static Plausibility plausibility(Form form) {
    List<SumRule> sums = new ArrayList<>();
    for (Form sum : form.inners("sums", 100, fields("dimension", "total", "parts", "tolerance"))) {
      BigDecimal tolerance = sum.amount("tolerance");
      sums.add(
          new SumRule(
              sum.required("dimension", 100),
              sum.required("total", 100),
              parts(sum),
              tolerance == null ? BigDecimal.ZERO : tolerance));
    }
    BigDecimal lost = form.amount("mostLost");
    if (lost != null && lost.compareTo(BigDecimal.ONE) > 0) {
      form.fault("mostLost", "must be a share from 0 to 1.", "muss ein Anteil von 0 bis 1 sein.");
    }
    return new Plausibility(
        List.copyOf(sums), lost == null ? Plausibility.DEFAULT.mostLost() : lost.doubleValue());
  }

  private static List<String> parts(Form sum) {
    List<JsonNode> parts = sum.list("parts", 1_000);
    if (parts.size() < 2 || !parts.stream().allMatch(JsonNode::isString)) {
      sum.fault("parts", "must be two codes or more.", "müssen zwei Schlüssel oder mehr sein.");
      return List.of();
    }
    return parts.stream().map(JsonNode::stringValue).toList();
  }

  private static Wording wording(Form form, String code) {
    Form given = form.inner("wording", WORDING);
    if (given == null) {
      form.fault(
          "wording",
          "is missing; title, publisher and population at least.",
          "fehlt; wenigstens title, publisher und population.");
      return new Wording(code, "", "", "", null, Map.of(), null, Reference.DAY, null, null);
    }
    Reference reference =
        given.parsed("referenceDate", TableForm::reference, "must be day or period.");
    String verb = line(given, "verb", 100);
    return new Wording(
        Plain.line(given.required("title", 300)),
        Plain.line(given.required("publisher", 200)),
        Plain.line(given.required("population", 300)),
        verb == null ? "gab es" : verb,
        line(given, "place", 200),
        given.texts("focus", 50),
        line(given, "measure", 100),
        Objects.requireNonNullElse(reference, Reference.DAY),
        line(given, "notComparableWith", 1_000),
        line(given, "sourceNote", 500));
  }

  private static @Nullable String line(Form form, String field, int longest) {
    String text = form.text(field, longest);
    return text == null ? null : Plain.orAbsent(Plain.line(text));
  }

  private static @Nullable Reference reference(String name) {
    return switch (name) {
      case "day" -> Reference.DAY;
      case "period" -> Reference.PERIOD;
      default -> null;
    };
  }
}
