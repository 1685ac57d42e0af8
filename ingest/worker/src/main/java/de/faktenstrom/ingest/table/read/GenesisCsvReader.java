package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Flaw;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Status;
import de.faktenstrom.ingest.table.Value;
import de.faktenstrom.ingest.table.read.GenesisHeader.Group;
import de.faktenstrom.ingest.table.read.GenesisHeader.Worth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The flat file of GENESIS: one observation a row, each with all its codes and labels.
final class GenesisCsvReader {

  private final CsvRows rows;
  private final GenesisHeader header;
  private final int width;
  private final CellCount cells;
  private final Marks marks = Marks.ofGenesis();
  private final Map<String, String> periods = new HashMap<>();
  private final String[] dimensions;

  private GenesisCsvReader(CsvRows rows, GenesisHeader header, CellCount cells) {
    this.rows = rows;
    this.header = header;
    this.width = rows.width();
    this.cells = cells;
    this.dimensions = new String[header.variables().size() + 1];
  }

  static void read(Csv csv, NumberStyle style, CellCount cells)
      throws IOException, UnreadableTable {
    Numbers numbers = Numbers.of(style, null);
    CsvRows head = csv.head(numbers);
    GenesisHeader header = header(head);
    while (head.next()) {
      header.values().forEach(worth -> head.value(worth.value()));
    }
    CsvRows rows = csv.rows(numbers.telling(cells));
    header(rows);
    new GenesisCsvReader(rows, header, cells).read();
  }

  private static GenesisHeader header(CsvRows rows) throws IOException, UnreadableTable {
    if (rows.next()) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < rows.width(); i++) {
        names.add(rows.text(i));
      }
      GenesisHeader header = GenesisHeader.of(names);
      if (header != null) {
        return header;
      }
    }
    throw new UnreadableTable(
        "Das ist keine Flat-CSV-Datei von GENESIS: Spalten wie time und value fehlen.");
  }

  private void read() throws IOException, UnreadableTable {
    while (rows.next()) {
      if (rows.width() == width) {
        row();
      } else {
        cells.flaw(Flaw.ROW_WIDTH, rows.number(), rows.width() + " statt " + width);
      }
    }
  }

  private void row() throws UnreadableTable {
    dimensions();
    String[] coordinates = new String[dimensions.length];
    coordinates[0] = period();
    for (int i = 1; i < coordinates.length; i++) {
      coordinates[i] = member(dimensions[i], header.variables().get(i - 1));
    }
    if (coordinates[0].isEmpty()) {
      cells.flaw(Flaw.NO_CODE, rows.number(), dimensions[0]);
      return;
    }
    for (Worth worth : header.values()) {
      worth(worth, List.of(coordinates));
    }
  }

  /// Usually the same in all rows; told again where they are not.
  private void dimensions() throws UnreadableTable {
    boolean same = true;
    for (int i = 0; i < dimensions.length; i++) {
      int column = i == 0 ? header.time().code() : header.variables().get(i - 1).code();
      String code = column < 0 ? "" : rows.text(column);
      String named = code.isEmpty() ? (i == 0 ? "TIME" : "VARIABLE_" + i) : code;
      same &= named.equals(dimensions[i]);
      dimensions[i] = named;
    }
    if (same) {
      return;
    }
    if (Arrays.stream(dimensions).distinct().count() < dimensions.length) {
      throw new UnreadableTable("Zeile " + rows.number() + " nennt ein Merkmal zweimal.");
    }
    List<Dimension> told = new ArrayList<>();
    told.add(Dimension.time(dimensions[0], label(header.time())));
    for (int i = 1; i < dimensions.length; i++) {
      told.add(Dimension.of(dimensions[i], label(header.variables().get(i - 1))));
    }
    cells.dimensions(told);
  }

  private String label(Group group) throws UnreadableTable {
    return group.label() < 0 ? "" : rows.text(group.label());
  }

  private String period() throws UnreadableTable {
    String text = rows.text(header.timeValue());
    boolean isNew = rows.wasNew(header.timeValue());
    String period = periods.computeIfAbsent(text, Periods::of);
    if (isNew) {
      cells.member(dimensions[0], new Member(period, text));
    }
    return period;
  }

  private String member(String dimension, Group group) throws UnreadableTable {
    String text = rows.text(group.member());
    boolean isNew = rows.wasNew(group.member());
    String code = text.isEmpty() ? Member.TOTAL : text;
    if (isNew) {
      String label = group.memberLabel() < 0 ? code : rows.text(group.memberLabel());
      cells.member(dimension, new Member(code, label));
    }
    return code;
  }

  private void worth(Worth worth, List<String> coordinates) throws UnreadableTable {
    Value value = rows.value(worth.value());
    if (value == null) {
      return;
    }
    String measure = "";
    String unit = "";
    if (worth.fixed() != null) {
      measure = worth.fixed().code();
      unit = worth.fixed().unit();
      cells.measureOnce(new Member(measure, worth.fixed().label()));
    }
    if (worth.code() >= 0) {
      measure = rows.text(worth.code());
      if (rows.wasNew(worth.code())) {
        String label = worth.label() < 0 ? measure : rows.text(worth.label());
        cells.measureOnce(new Member(measure, label));
      }
    }
    if (worth.unit() >= 0) {
      unit = rows.text(worth.unit());
    }
    Set<Status> statuses = statuses(worth);
    cells.cell(new Observation(coordinates, measure, value, cells.unit(unit), statuses));
  }

  private Set<Status> statuses(Worth worth) throws UnreadableTable {
    if (worth.quality() < 0) {
      return Set.of();
    }
    String text = rows.text(worth.quality());
    Set<Status> statuses = marks.statuses(text);
    if (statuses.contains(Status.OTHER)) {
      cells.flaw(Flaw.UNKNOWN_STATUS, rows.number(), text);
    }
    return statuses;
  }
}
