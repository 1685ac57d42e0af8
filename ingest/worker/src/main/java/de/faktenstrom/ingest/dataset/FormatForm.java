package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.read.Mapping;
import de.faktenstrom.ingest.table.read.NumberStyle;
import de.faktenstrom.ingest.table.read.TableFormat;
import de.faktenstrom.ingest.web.Form;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Reads from JSON what format a table has, and what its columns mean where the format does not
/// say.
final class FormatForm {

  private static final SequencedSet<String> MAPPING =
      TableForm.fields("headerRow", "headerRows", "numbers", "keys", "measures", "fixed", "across");
  private static final SequencedSet<String> KEY =
      TableForm.fields("header", "labels", "dimension", "label", "time", "codes", "continued");
  private static final SequencedSet<String> FIXED =
      TableForm.fields("dimension", "label", "time", "member", "memberLabel");
  private static final int LONGEST = 300;
  private static final int MOST = 500;

  /// What `format` may say.
  enum Name {
    /// A web service of GENESIS, asked for flat CSV.
    GENESIS,
    GENESIS_CSV,
    JSON_STAT,
    SDMX_CSV,
    CSV,
    XLSX
  }

  private FormatForm() {}

  /// @return [Name#GENESIS_CSV] where it is missing or wrong
  static Name name(Form form) {
    form.required("format", 20);
    Name name =
        form.parsed(
            "format",
            FormatForm::name,
            "must be one of genesis, genesis-csv, json-stat, sdmx-csv, csv, xlsx.");
    return Objects.requireNonNullElse(name, Name.GENESIS_CSV);
  }

  private static @Nullable Name name(String text) {
    return switch (text) {
      case "genesis" -> Name.GENESIS;
      case "genesis-csv" -> Name.GENESIS_CSV;
      case "json-stat" -> Name.JSON_STAT;
      case "sdmx-csv" -> Name.SDMX_CSV;
      case "csv" -> Name.CSV;
      case "xlsx" -> Name.XLSX;
      default -> null;
    };
  }

  static TableFormat read(Form form, Name name) {
    boolean mapped = name == Name.CSV || name == Name.XLSX;
    if (mapped != form.has("mapping")) {
      form.fault(
          "mapping",
          mapped ? "is missing: what the columns mean." : "is for formats csv and xlsx only.",
          mapped ? "fehlt: was die Spalten bedeuten." : "gilt nur für die Formate csv und xlsx.");
    }
    return switch (name) {
      case GENESIS, GENESIS_CSV -> new TableFormat.GenesisCsv();
      case JSON_STAT -> new TableFormat.JsonStat();
      case SDMX_CSV -> new TableFormat.SdmxCsv();
      case CSV -> new TableFormat.MappedCsv(mapping(form));
      case XLSX -> new TableFormat.Xlsx(form.text("sheet", LONGEST), mapping(form));
    };
  }

  private static Mapping mapping(Form form) {
    Form given = form.inner("mapping", MAPPING);
    if (given == null) {
      return new Mapping(1, 1, NumberStyle.FOUND, List.of(), List.of(), List.of(), null);
    }
    NumberStyle numbers =
        given.parsed("numbers", FormatForm::numbers, "must be german or english.");
    List<Mapping.Measure> measures =
        given.inners("measures", MOST, TableForm.fields("header", "code", "label", "unit")).stream()
            .map(FormatForm::measure)
            .toList();
    if (measures.isEmpty()) {
      given.fault(
          "measures", "must hold one at least.", "müssen wenigstens eine Wertspalte nennen.");
    }
    Form across = given.inner("across", TableForm.fields("row", "dimension", "label", "time"));
    return new Mapping(
        number(given, "headerRow", 1),
        number(given, "headerRows", 1),
        Objects.requireNonNullElse(numbers, NumberStyle.FOUND),
        given.inners("keys", MOST, KEY).stream().map(FormatForm::key).toList(),
        measures,
        given.inners("fixed", MOST, FIXED).stream().map(FormatForm::fixed).toList(),
        across == null ? null : new Mapping.Across(number(across, "row", 1), dimension(across)));
  }

  private static int number(Form form, String field, int otherwise) {
    return Objects.requireNonNullElse(form.number(field, 1, 1_000), otherwise);
  }

  private static @Nullable NumberStyle numbers(String text) {
    return switch (text) {
      case "german" -> NumberStyle.GERMAN;
      case "english" -> NumberStyle.ENGLISH;
      default -> null;
    };
  }

  private static Mapping.Key key(Form key) {
    return new Mapping.Key(
        key.required("header", LONGEST),
        key.text("labels", LONGEST),
        dimension(key),
        key.texts("codes", 5_000),
        Boolean.TRUE.equals(key.flag("continued")));
  }

  private static Mapping.Measure measure(Form measure) {
    String code = measure.required("code", 100);
    String unit = measure.text("unit", 100);
    return new Mapping.Measure(
        measure.required("header", LONGEST),
        new Member(code, Objects.requireNonNullElse(measure.text("label", LONGEST), code)),
        unit == null ? "Anzahl" : unit);
  }

  private static Mapping.Fixed fixed(Form fixed) {
    String code = fixed.required("member", 100);
    String label = fixed.text("memberLabel", LONGEST);
    return new Mapping.Fixed(dimension(fixed), new Member(code, label == null ? code : label));
  }

  private static Dimension dimension(Form form) {
    String code = form.required("dimension", 100);
    String label = Objects.requireNonNullElse(form.text("label", LONGEST), code);
    return Boolean.TRUE.equals(form.flag("time"))
        ? Dimension.time(code, label)
        : Dimension.of(code, label);
  }
}
