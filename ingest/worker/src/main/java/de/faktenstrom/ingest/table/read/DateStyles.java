package de.faktenstrom.ingest.table.read;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Which cells of a workbook are days: a sheet holds those as numbers and only a cell's format
/// tells (ECMA-376, part 1, sections 18.8.30 and 18.17.4.1).
///
/// @param styles numbers of the cell formats that show a day, month or year
/// @param from1904 whether days count from 1 January 1904
record DateStyles(BitSet styles, boolean from1904) {

  private static final int MOST = 65_536;
  private static final long LAST = 2_958_465; // 31 December 9999
  private static final long NEVER_WAS = 60; // 29 February 1900, kept for the sake of older programs
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /// What of a format is no placeholder: quoted and escaped text, colours and conditions, fillers.
  private static final Pattern NO_PLACEHOLDER =
      Pattern.compile("\"[^\"]*\"|\\[[^]]*]|[\\\\_*].|General|Standard", Pattern.CASE_INSENSITIVE);

  /// @param styles of the workbook, absent where it has none
  static DateStyles read(@Nullable XMLStreamReader styles, boolean from1904)
      throws XMLStreamException, UnreadableTable {
    BitSet dates = new BitSet();
    Map<String, String> formats = new HashMap<>();
    boolean ofCells = false;
    int at = 0;
    while (styles != null && styles.hasNext()) {
      int event = styles.next();
      String name = event <= XMLStreamReader.END_ELEMENT ? styles.getLocalName() : "";
      if (name.equals("cellXfs")) {
        ofCells = event == XMLStreamReader.START_ELEMENT;
      } else if (event == XMLStreamReader.START_ELEMENT && name.equals("numFmt")) {
        formats.put(Xml.attribute(styles, "numFmtId"), Xml.attribute(styles, "formatCode"));
      } else if (event == XMLStreamReader.START_ELEMENT && ofCells && name.equals("xf")) {
        String format = Xml.attribute(styles, "numFmtId");
        dates.set(at++, isDate(format, formats.get(format)));
      }
      if (at > MOST || formats.size() > MOST) {
        throw new UnreadableTable("Die Arbeitsmappe hat zu viele Zellformate.");
      }
    }
    return new DateStyles(dates, from1904);
  }

  /// @param code absent for one of the built-in formats
  private static boolean isDate(String id, @Nullable String code) {
    if (code == null) {
      return switch (id) {
        case "14", "15", "16", "17", "22" -> true;
        default -> id.matches("2[7-9]|3[0-6]|5[0-8]");
      };
    }
    String shown =
        NO_PLACEHOLDER.matcher(code).replaceAll("").split(";", -1)[0].toLowerCase(Locale.ROOT);
    boolean time = shown.contains("h") || shown.contains("s");
    return shown.contains("d") || shown.contains("y") || (shown.contains("m") && !time);
  }

  /// Whether cells of that style are days.
  ///
  /// @param style of the cell, empty where it names none
  boolean isDate(String style) {
    return !styles.isEmpty()
        && style.length() <= 5
        && style.chars().allMatch(c -> c >= '0' && c <= '9')
        && styles.get(style.isEmpty() ? 0 : Integer.parseInt(style));
  }

  /// The day in ISO 8601, with the time where there is one, whatever the format shows of it, so
  /// that another format is no other code; absent where the number is none of a day.
  @Nullable String day(BigDecimal serial) {
    long days = serial.longValue();
    if (serial.signum() < 0 || days > LAST || (!from1904 && (days < 1 || days == NEVER_WAS))) {
      return null;
    }
    long seconds =
        Math.round(serial.remainder(BigDecimal.ONE).doubleValue() * Duration.ofDays(1).toSeconds());
    LocalDate first = from1904 ? EPOCH_1904 : days < NEVER_WAS ? EPOCH.plusDays(1) : EPOCH;
    LocalDateTime at = first.plusDays(days).atStartOfDay().plusSeconds(seconds);
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
  }
}
