package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Flaw;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Status;
import de.faktenstrom.ingest.table.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// SDMX-CSV: what stands before `OBS_VALUE` are dimensions, what stands behind it are attributes. A
/// cell or header may say "code: label".
final class SdmxCsvReader {

  static final String MEASURE = "OBS_VALUE";

  private final CsvRows rows;
  private final SdmxHeader header;
  private final CellCount cells;
  private final int width;
  private final Marks marks = Marks.ofSdmx();

  private SdmxCsvReader(CsvRows rows, SdmxHeader header, CellCount cells) {
    this.rows = rows;
    this.header = header;
    this.cells = cells;
    this.width = rows.width();
  }

  static void read(Csv csv, CellCount cells) throws IOException, UnreadableTable {
    CsvRows rows = csv.rows(Numbers.of(NumberStyle.ENGLISH, cells));
    List<String> names = new ArrayList<>();
    boolean any = rows.next();
    for (int i = 0; any && i < rows.width(); i++) {
      names.add(rows.text(i));
    }
    SdmxHeader header = SdmxHeader.of(names);
    if (header == null) {
      throw new UnreadableTable("Das ist kein SDMX-CSV: Die Spalte OBS_VALUE fehlt.");
    }
    new SdmxCsvReader(rows, header, cells).read();
  }

  private void read() throws IOException, UnreadableTable {
    List<Dimension> told = new ArrayList<>();
    header.dimensions().forEach(column -> told.add(column.dimension()));
    cells.dimensions(told);
    cells.measureOnce(new Member(MEASURE, ""));
    while (rows.next()) {
      if (rows.width() != width) {
        cells.flaw(Flaw.ROW_WIDTH, rows.number(), rows.width() + " statt " + width);
      } else if (header.action() < 0 || !rows.text(header.action()).equalsIgnoreCase("D")) {
        row();
      }
    }
  }

  private void row() throws UnreadableTable {
    List<String> coordinates = new ArrayList<>(header.dimensions().size());
    for (SdmxHeader.Column column : header.dimensions()) {
      String text = rows.text(column.index());
      boolean isNew = rows.wasNew(column.index());
      String code = SdmxHeader.code(text);
      String told = column.dimension().isTime() ? Periods.of(code) : code;
      if (told.isEmpty()) {
        cells.flaw(Flaw.NO_CODE, rows.number(), column.dimension().code());
        return;
      }
      if (isNew) {
        cells.member(column.dimension().code(), new Member(told, SdmxHeader.label(text)));
      }
      coordinates.add(told);
    }
    Value value = value();
    if (value != null) {
      cells.cell(new Observation(coordinates, MEASURE, value, unit(), statuses()));
    }
  }

  private @Nullable Value value() throws UnreadableTable {
    boolean nan = rows.text(header.value()).equals("NaN");
    Value value = nan ? new Value.Missing(Sign.EMPTY) : rows.value(header.value());
    return value instanceof Value.Missing(Sign sign) && sign == Sign.EMPTY && header.status() >= 0
        ? new Value.Missing(Marks.sdmxSign(status()))
        : value;
  }

  private String status() throws UnreadableTable {
    return header.status() < 0 ? "" : SdmxHeader.code(rows.text(header.status()));
  }

  private Set<Status> statuses() throws UnreadableTable {
    Set<Status> statuses = marks.statuses(status());
    if (statuses.contains(Status.OTHER)) {
      cells.flaw(Flaw.UNKNOWN_STATUS, rows.number(), status());
    }
    return statuses;
  }

  private String unit() throws UnreadableTable {
    if (header.unit() < 0) {
      return "";
    }
    String unit = cells.unit(SdmxHeader.code(rows.text(header.unit())));
    String power = header.power() < 0 ? "0" : SdmxHeader.code(rows.text(header.power()));
    return power.isEmpty() || power.equals("0") ? unit : cells.unit(unit + " 10^" + power);
  }
}
