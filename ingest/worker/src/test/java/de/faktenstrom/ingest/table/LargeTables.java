package de.faktenstrom.ingest.table;

import de.faktenstrom.ingest.table.read.Mapping;
import de.faktenstrom.ingest.table.read.NumberStyle;
import de.faktenstrom.ingest.table.read.TableFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Large tables, one in each format that is read.
enum LargeTables {
  GENESIS("GENESIS flat CSV in ZIP", new TableFormat.GenesisCsv()) {
    @Override
    void write(Path file, int cells) throws IOException {
      zipped(file, "12531-0043_de_flat.csv", out -> flat(out, cells, 0));
    }
  },
  JSON_STAT("JSON-stat", new TableFormat.JsonStat()) {
    @Override
    void write(Path file, int cells) throws IOException {
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        cube(out, cells);
      }
    }
  },
  SDMX("SDMX-CSV", new TableFormat.SdmxCsv()) {
    @Override
    void write(Path file, int cells) throws IOException {
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        sdmx(out, cells);
      }
    }
  },
  CSV("plain CSV", new TableFormat.MappedCsv(mapping())) {
    @Override
    void write(Path file, int cells) throws IOException {
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        plain(out, cells);
      }
    }
  },
  XLSX("XLSX", new TableFormat.Xlsx(null, mapping())) {
    @Override
    void write(Path file, int cells) throws IOException {
      workbook(file, cells);
    }
  };

  final String label;
  final TableFormat format;

  LargeTables(String label, TableFormat format) {
    this.label = label;
    this.format = format;
  }

  abstract void write(Path file, int cells) throws IOException;

  /// A flat GENESIS file.
  ///
  /// @param changed how many values differ
  static void flat(Path file, int cells, int changed) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      flat(out, cells, changed);
    }
  }

  private interface Part {
    void write(Writer out) throws IOException;
  }

  static void zipped(Path file, String name, Part part) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, name, part);
    }
  }

  static void entry(ZipOutputStream zip, String name, Part part) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    part.write(out);
    out.flush();
    zip.closeEntry();
  }

  static Mapping mapping() {
    return new Mapping(
        1,
        1,
        NumberStyle.GERMAN,
        List.of(
            Mapping.Key.of("Kreis", Dimension.of("KREIS", "Kreis")),
            Mapping.Key.of("Staat", Dimension.of("STAAT", "Staat"))),
        List.of(new Mapping.Measure("Fälle", new Member("FAELLE", "Fälle"), "Anzahl")),
        List.of(new Mapping.Fixed(Dimension.time("JAHR", "Jahr"), new Member("2024", "2024"))),
        null);
  }

  static void plain(Writer out, int cells) throws IOException {
    Random random = new Random(1);
    out.write("Kreis;Staat;Fälle\n");
    for (int i = 0; i < cells; i++) {
      out.write("K%d;S%d;%s\n".formatted(i / 1_000, i % 1_000, german(random.nextInt(50_000))));
    }
  }

  private static String german(int value) {
    return value < 1_000
        ? Integer.toString(value)
        : "%d.%03d".formatted(value / 1_000, value % 1_000);
  }

  static void sdmx(Writer out, int cells) throws IOException {
    Random random = new Random(1);
    out.write("DATAFLOW,LAST UPDATE,freq,unit,citizen,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n");
    for (int i = 0; i < cells; i++) {
      out.write(
          "ESTAT:MIGR(1.0),01/02/26 23:00:00,A,PER,C%d,G%d,2024,%d,%s\n"
              .formatted(i % 1_000, i / 1_000, random.nextInt(50_000), i % 10 == 0 ? "p" : ""));
    }
  }

  /// One value a row, the worst case of its format; texts are shared, as Excel writes them.
  static void workbook(Path file, int cells) throws IOException {
    int districts = cells / 1_000;
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(
          zip,
          "xl/workbook.xml",
          out ->
              out.write(
                  "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Tabelle\" r:id=\"a\"/></sheets></workbook>"));
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          out ->
              out.write(
                  "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
      entry(zip, "xl/worksheets/sheet1.xml", out -> sheet(out, cells, districts));
      entry(zip, "xl/sharedStrings.xml", out -> texts(out, districts));
    }
  }

  static void sheet(Writer out, int cells, int districts) throws IOException {
    Random random = new Random(1);
    out.write("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>");
    out.write("<c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>");
    for (int i = 0; i < cells; i++) {
      int row = i + 2;
      out.write(
          "<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>%d</v></c><c r=\"B%d\" t=\"s\"><v>%d</v></c><c r=\"C%d\"><v>%d</v></c></row>"
              .formatted(
                  row,
                  row,
                  3 + i / 1_000,
                  row,
                  3 + districts + i % 1_000,
                  row,
                  random.nextInt(50_000)));
    }
    out.write("</sheetData></worksheet>");
  }

  static void texts(Writer out, int districts) throws IOException {
    out.write("<sst><si><t>Kreis</t></si><si><t>Staat</t></si><si><t>Fälle</t></si>");
    for (int i = 0; i < districts; i++) {
      out.write("<si><t>K" + i + "</t></si>");
    }
    for (int i = 0; i < 1_000; i++) {
      out.write("<si><t>S" + i + "</t></si>");
    }
    out.write("</sst>");
  }

  /// A cube of which every value is there and every one has a status, the worst case of its format.
  static void cube(Writer out, int cells) throws IOException {
    Random random = new Random(1);
    int districts = cells / 1_000;
    out.write(
        "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"time\",\"geo\",\"citizen\"],\"size\":[1,%d,1000],"
            .formatted(districts));
    out.write("\"role\":{\"time\":[\"time\"]},\"dimension\":{");
    out.write("\"time\":{\"category\":{\"index\":[\"2024\"]}},");
    out.write("\"geo\":{\"category\":{\"index\":[" + codes("G", districts) + "]}},");
    out.write("\"citizen\":{\"category\":{\"index\":[" + codes("C", 1_000) + "]}}},");
    out.write("\"value\":[");
    for (int i = 0; i < cells; i++) {
      out.write((i == 0 ? "" : ",") + random.nextInt(50_000));
    }
    out.write("],\"status\":{");
    for (int i = 0; i < cells; i++) {
      out.write((i == 0 ? "" : ",") + "\"" + i + "\":\"p\"");
    }
    out.write("}}");
  }

  private static String codes(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"" + prefix + i + "\"")
        .collect(Collectors.joining(","));
  }

  /// A table like that of persons seeking protection, its rows in no order.
  ///
  /// @param changed how many values differ
  static void flat(Writer out, int cells, int changed) throws IOException {
    Random random = new Random(1);
    out.write("\ufeffstatistics_code;statistics_label;time_code;time_label;time");
    for (int i = 1; i <= 4; i++) {
      out.write(
          ";%d_variable_code;%d_variable_label;%d_variable_attribute_code;%d_variable_attribute_label"
              .formatted(i, i, i, i));
    }
    out.write(";value;value_unit;value_variable_code;value_variable_label\n");
    for (int i = 0; i < cells; i++) {
      int cell = (int) (i * 7_919L % cells);
      int value = random.nextInt(50_000);
      out.write(row(cell, i < changed ? value + 1 : value));
    }
  }

  private static String row(int cell, int value) {
    int district = cell % 400;
    int state = cell / 400 % 10;
    int sex = cell / 4_000 % 2;
    int country = cell / 8_000;
    return "12531;Statistik über Schutzsuchende;STAG;Stichtag;2024-12-31;KREISE;Kreise;0"
        + (1_000 + district)
        + ";Musterstadt, kreisfreie Stadt;SCHST2;Schutzstatuskategorie;SCHUTZST-AK-"
        + state
        + ";Unbefristet anerkannter Schutzstatus;GES;Geschlecht;"
        + (sex == 0 ? "GESM;männlich" : "GESW;weiblich")
        + ";STAAG5;Staatsangehörigkeit;ST"
        + (100 + country)
        + ";Demokratische Republik Muster;"
        + (value % 20 == 0 ? "-" : Integer.toString(value))
        + ";Anzahl;BEV030;Schutzsuchende\n";
  }
}
