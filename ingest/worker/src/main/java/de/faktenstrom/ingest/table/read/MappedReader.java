package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Flaw;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows whose columns are explained by a [Mapping]. A row without any value, such as a heading or a
/// footnote, is no observation.
final class MappedReader {

  private final Rows rows;
  private final Mapping mapping;
  private final MappedHeader header;
  private final CellCount cells;

  /// Codes of the row at hand, and of the one before where cells go on.
  private final String[] codes;

  /// Whether the row at hand names a member that the mapping does not.
  private boolean unknown;

  private MappedReader(Rows rows, Mapping mapping, CellCount cells)
      throws IOException, UnreadableTable {
    this.rows = rows;
    this.mapping = mapping;
    this.cells = cells;
    this.header = MappedHeader.read(rows, mapping);
    this.codes = new String[header.keys().size()];
  }

  static void readCsv(Csv csv, Mapping mapping, CellCount cells)
      throws IOException, UnreadableTable {
    Numbers numbers = Numbers.of(mapping.numbers(), null);
    if (mapping.numbers() == NumberStyle.FOUND) {
      CsvRows head = csv.head(numbers);
      MappedHeader header = MappedHeader.read(head, mapping);
      while (head.next()) {
        header.values().forEach(value -> head.value(value.column()));
      }
    }
    new MappedReader(csv.rows(numbers.telling(cells)), mapping, cells).read(true);
  }

  static void readSheet(Rows rows, Mapping mapping, CellCount cells)
      throws IOException, UnreadableTable {
    new MappedReader(rows, mapping, cells).read(false);
  }

  private void read(boolean regular) throws IOException, UnreadableTable {
    tellDimensions();
    while (rows.next()) {
      boolean whole = codes();
      if (!hasValue()) {
        continue;
      }
      if (regular && rows.width() != header.width()) {
        String detail = rows.width() + " statt " + header.width();
        cells.flaw(Flaw.ROW_WIDTH, rows.number(), detail);
      } else if (whole) {
        row();
      } else if (!unknown) {
        cells.flaw(Flaw.NO_CODE, rows.number(), "");
      }
    }
  }

  private void tellDimensions() {
    List<Dimension> dimensions = new ArrayList<>();
    header.keys().forEach(key -> dimensions.add(key.key().dimension()));
    for (Mapping.Fixed fixed : mapping.fixed()) {
      dimensions.add(fixed.dimension());
    }
    if (mapping.across() != null) {
      dimensions.add(mapping.across().dimension());
    }
    cells.dimensions(dimensions);
    mapping.fixed().forEach(fixed -> cells.member(fixed.dimension().code(), fixed.member()));
    for (MappedHeader.ValueColumn value : header.values()) {
      cells.measureOnce(value.measure().measure());
      if (mapping.across() != null && value.across() != null) {
        cells.member(mapping.across().dimension().code(), value.across());
      }
    }
  }

  /// @return whether there is one for each key
  private boolean codes() throws UnreadableTable {
    boolean whole = true;
    unknown = false;
    for (int i = 0; i < codes.length; i++) {
      MappedHeader.KeyColumn key = header.keys().get(i);
      String text = rows.text(key.column());
      if (!text.isEmpty() || !key.key().continued()) {
        codes[i] = text.isEmpty() ? "" : code(key, text);
      }
      whole &= codes[i] != null && !codes[i].isEmpty();
    }
    return whole;
  }

  private String code(MappedHeader.KeyColumn column, String text) throws UnreadableTable {
    Mapping.Key key = column.key();
    String code = key.dimension().isTime() ? Periods.of(text) : text;
    if (!key.codes().isEmpty()) {
      code = key.codes().getOrDefault(text, "");
      unknown |= code.isEmpty();
      if (code.isEmpty() && hasValue()) {
        cells.flaw(Flaw.UNKNOWN_MEMBER, rows.number(), text);
      }
    }
    String label = column.label() < 0 ? text : rows.text(column.label());
    if (!code.isEmpty()) {
      cells.member(key.dimension().code(), new Member(code, label));
    }
    return code;
  }

  private boolean hasValue() {
    return header.values().stream().anyMatch(value -> !rows.isBlank(value.column()));
  }

  private void row() throws UnreadableTable {
    for (MappedHeader.ValueColumn column : header.values()) {
      Value value = value(column.column());
      if (value != null) {
        Mapping.Measure measure = column.measure();
        cells.cell(
            new Observation(
                coordinates(column.across()),
                measure.measure().code(),
                value,
                cells.unit(measure.unit()),
                Set.of()));
      }
    }
  }

  private @Nullable Value value(int column) throws UnreadableTable {
    return rows.isBlank(column) ? new Value.Missing(Sign.EMPTY) : rows.value(column);
  }

  private List<String> coordinates(@Nullable Member across) {
    List<String> coordinates = new ArrayList<>(codes.length + mapping.fixed().size() + 1);
    coordinates.addAll(List.of(codes));
    mapping.fixed().forEach(fixed -> coordinates.add(fixed.member().code()));
    if (across != null) {
      coordinates.add(across.code());
    }
    return coordinates;
  }
}
