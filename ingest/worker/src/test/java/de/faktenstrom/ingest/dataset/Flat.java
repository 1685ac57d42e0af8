package de.faktenstrom.ingest.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small tables of our own in the flat CSV of GENESIS: people by district and sex.
public final class Flat {

  private static final String HEAD =
      "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;"
          + "1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;"
          + "2_variable_attribute_code;2_variable_attribute_label;value;value_unit;"
          + "value_variable_code;value_variable_label;value_q";

  private final List<String> rows = new ArrayList<>();
  private final String unit;

  private Flat(String unit) {
    this.unit = unit;
  }

  public static Flat of(String unit) {
    return new Flat(unit);
  }

  /// People counted.
  public static Flat people() {
    return new Flat("Anzahl");
  }

  /// @param district `05315` is Köln
  /// @param sex `GESM`, `GESW`, or empty for the total
  public Flat row(String day, String district, String sex, String value, String quality) {
    rows.add(
        String.join(
            ";",
            "99999",
            "Probe",
            "STAG",
            "Stichtag",
            day,
            "KREISE",
            "Kreise",
            district,
            district.equals("05315") ? "Köln, kreisfreie Stadt" : "Kreis " + district,
            "GES",
            "Geschlecht",
            sex,
            sex.isEmpty() ? "Insgesamt" : sex.equals("GESM") ? "männlich" : "weiblich",
            value,
            unit,
            "BEV030",
            "Schutzsuchende",
            quality));
    return this;
  }

  public Flat row(String day, String district, String sex, String value) {
    return row(day, district, sex, value, "");
  }

  public String csv() {
    return HEAD + "\n" + String.join("\n", rows) + "\n";
  }

  /// The same in another form: rows turned round, a byte order mark, other line ends.
  public String otherForm() {
    return "\uFEFF" + HEAD + "\r\n" + String.join("\r\n", rows.reversed()) + "\r\n";
  }

  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("99999-0001_de_flat.csv"));
      zip.write(csv().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
