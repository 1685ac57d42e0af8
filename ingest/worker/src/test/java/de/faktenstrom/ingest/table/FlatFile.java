package de.faktenstrom.ingest.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A flat GENESIS file in all the forms one table can come in.
public final class FlatFile {

  /// One row of the table: district, sex (empty for the total), year, value as its plain text.
  public record Row(String district, String sex, String year, String value, String quality) {

    public static Row of(String district, String sex, String year, String value) {
      return new Row(district, sex, year, value, "");
    }
  }

  private final List<Row> rows;
  private boolean english;
  private Locale numbers = Locale.ROOT;
  private boolean mark = true;
  private Charset charset = StandardCharsets.UTF_8;
  private String lineEnd = "\n";
  private boolean quoted;

  private FlatFile(List<Row> rows) {
    this.rows = new ArrayList<>(rows);
  }

  public static FlatFile of(List<Row> rows) {
    return new FlatFile(rows);
  }

  public static FlatFile of(Row... rows) {
    return new FlatFile(List.of(rows));
  }

  public FlatFile english() {
    english = true;
    return this;
  }

  /// With thousands and decimals parted as in this country.
  public FlatFile numbers(Locale locale) {
    numbers = locale;
    return this;
  }

  public FlatFile withoutMark() {
    mark = false;
    return this;
  }

  public FlatFile windows() {
    mark = false;
    charset = Charset.forName("windows-1252");
    lineEnd = "\r\n";
    return this;
  }

  public FlatFile quoted() {
    quoted = true;
    return this;
  }

  public FlatFile shuffled(long seed) {
    Collections.shuffle(rows, new Random(seed));
    return this;
  }

  public byte[] bytes() {
    StringBuilder text = new StringBuilder(mark ? "\ufeff" : "");
    line(
        text,
        "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;"
            + "1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;"
            + "2_variable_attribute_code;2_variable_attribute_label;value;value_unit;"
            + "value_variable_code;value_variable_label;value_q");
    rows.forEach(row -> line(text, line(row)));
    return text.toString().getBytes(charset);
  }

  private String line(Row row) {
    return String.join(
        ";",
        "12531",
        english ? "Statistics on persons seeking protection" : "Statistik über Schutzsuchende",
        "STAG;" + (english ? "Reference date" : "Stichtag"),
        row.year + "-12-31",
        "KREISE;" + (english ? "Districts" : "Kreise und kreisfreie Städte"),
        row.district + ";" + (english ? "District " : "Köln, Kreis ") + row.district,
        "GES;" + (english ? "Sex" : "Geschlecht"),
        row.sex + ";" + sex(row),
        number(row.value),
        english ? "Number" : "Anzahl",
        "BEV030;" + (english ? "Persons" : "Schutzsuchende"),
        row.quality);
  }

  private String sex(Row row) {
    return switch (row.sex) {
      case "" -> english ? "Total" : "Insgesamt";
      case "GESM" -> english ? "male" : "männlich";
      default -> english ? "female" : "weiblich";
    };
  }

  private String number(String value) {
    if (!value.matches("-?\\d.*") || numbers.equals(Locale.ROOT)) {
      return value;
    }
    DecimalFormat format = new DecimalFormat("#,##0.##########");
    format.setDecimalFormatSymbols(DecimalFormatSymbols.getInstance(numbers));
    return format.format(new BigDecimal(value));
  }

  private void line(StringBuilder text, String line) {
    String all = quoted ? '"' + line.replace(";", "\";\"") + '"' : line;
    text.append(all).append(lineEnd);
  }

  public InputStream stream() {
    return new ByteArrayInputStream(bytes());
  }

  public InputStream zipped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("12531-0043_de_flat.csv"));
      zip.write(bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(out.toByteArray());
  }
}
