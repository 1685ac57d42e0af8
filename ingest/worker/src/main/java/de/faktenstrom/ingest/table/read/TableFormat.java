package de.faktenstrom.ingest.table.read;

import org.jspecify.annotations.Nullable;

/// How the bytes of a table are to be read. Every one of them may come inside a ZIP.
public sealed interface TableFormat {

  /// The flat CSV of GENESIS ("ffcsv"), in German or English.
  record GenesisCsv(NumberStyle numbers) implements TableFormat {
    public GenesisCsv() {
      this(NumberStyle.FOUND);
    }
  }

  /// JSON-stat 2.0, class dataset.
  record JsonStat() implements TableFormat {}

  /// SDMX-CSV 1.0 or 2.0.
  record SdmxCsv() implements TableFormat {}

  /// Any CSV, its columns explained by a mapping. The separator is found.
  record MappedCsv(Mapping mapping) implements TableFormat {}

  /// A sheet of an XLSX workbook, its columns explained by a mapping.
  ///
  /// @param sheet its name; the first one if null
  record Xlsx(@Nullable String sheet, Mapping mapping) implements TableFormat {}
}
