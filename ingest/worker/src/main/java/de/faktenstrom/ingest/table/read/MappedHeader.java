package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which columns of a table a [Mapping] means, once its header was read.
///
/// @param width columns of the header
record MappedHeader(List<KeyColumn> keys, List<ValueColumn> values, int width) {

  /// @param label column of the labels; -1 if there is none
  record KeyColumn(int column, int label, Mapping.Key key) {}

  /// @param across member of the dimension that goes across, or null
  record ValueColumn(int column, Mapping.Measure measure, @Nullable Member across) {}

  static MappedHeader read(Rows rows, Mapping mapping) throws IOException, UnreadableTable {
    List<List<String>> header = new ArrayList<>();
    int last = mapping.headerRow() + mapping.headerRows() - 1;
    while (rows.number() < last && rows.next()) {
      if (rows.number() >= mapping.headerRow() && rows.number() <= last) {
        header.add(continued(rows, rows.number() < last));
      }
    }
    if (header.size() != mapping.headerRows()) {
      throw new UnreadableTable("Die Tabelle endet vor ihrem Kopf in Zeile " + last + ".");
    }
    int width = header.stream().mapToInt(List::size).max().orElse(0);
    header.forEach(row -> pad(row, width));
    return found(header, mapping, width);
  }

  /// A blank above the last row goes on with what stands to its left.
  private static List<String> continued(Rows rows, boolean goesOn) throws UnreadableTable {
    List<String> texts = new ArrayList<>();
    String left = "";
    for (int i = 0; i < rows.width(); i++) {
      String text = rows.text(i);
      left = text.isEmpty() && goesOn ? left : text;
      texts.add(left);
    }
    return texts;
  }

  private static void pad(List<String> row, int width) {
    while (row.size() < width) {
      row.add("");
    }
  }

  private static MappedHeader found(List<List<String>> header, Mapping mapping, int width)
      throws UnreadableTable {
    Map<String, Integer> columns = columns(header, width);
    List<KeyColumn> keys = new ArrayList<>();
    for (Mapping.Key key : mapping.keys()) {
      int label = key.labels() == null ? -1 : column(columns, key.labels());
      keys.add(new KeyColumn(column(columns, key.header()), label, key));
    }
    List<ValueColumn> values =
        mapping.across() == null
            ? values(columns, mapping)
            : across(header, mapping.across(), mapping, keys);
    if (values.isEmpty()) {
      throw new UnreadableTable("Die Zuordnung nennt keine Spalte mit Werten.");
    }
    return new MappedHeader(keys, values, width);
  }

  private static List<ValueColumn> values(Map<String, Integer> columns, Mapping mapping)
      throws UnreadableTable {
    List<ValueColumn> values = new ArrayList<>();
    for (Mapping.Measure measure : mapping.measures()) {
      values.add(new ValueColumn(column(columns, measure.header()), measure, null));
    }
    return values;
  }

  /// Every column that is no key and has a member above it.
  private static List<ValueColumn> across(
      List<List<String>> header, Mapping.Across across, Mapping mapping, List<KeyColumn> keys)
      throws UnreadableTable {
    int row = across.row() - mapping.headerRow();
    if (row < 0 || row >= header.size()) {
      throw new UnreadableTable("Die Zuordnung nennt eine Zeile außerhalb des Kopfes.");
    }
    List<ValueColumn> values = new ArrayList<>();
    for (int i = 0; i < header.getFirst().size(); i++) {
      int column = i;
      String text = header.get(row).get(i);
      boolean key = keys.stream().anyMatch(k -> k.column() == column || k.label() == column);
      Mapping.Measure measure = key ? null : measure(header, i, mapping);
      if (measure != null && !text.isEmpty()) {
        String code = across.dimension().isTime() ? Periods.of(text) : text;
        values.add(new ValueColumn(i, measure, new Member(code, text)));
      }
    }
    return values;
  }

  private static Mapping.@Nullable Measure measure(
      List<List<String>> header, int column, Mapping mapping) {
    if (header.size() == 1) {
      return mapping.measures().size() == 1 ? mapping.measures().getFirst() : null;
    }
    String last = header.getLast().get(column);
    return mapping.measures().stream()
        .filter(m -> Texts.clean(m.header()).equals(last))
        .findFirst()
        .orElse(null);
  }

  /// Names of columns. One without a name has that of its left neighbour; the second of a name is
  /// `name#2`.
  private static Map<String, Integer> columns(List<List<String>> header, int width) {
    Map<String, Integer> columns = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    String left = "";
    for (int i = 0; i < width; i++) {
      StringBuilder name = new StringBuilder();
      for (List<String> row : header) {
        name.append(name.isEmpty() || row.get(i).isEmpty() ? "" : " / ").append(row.get(i));
      }
      left = name.isEmpty() ? left : name.toString();
      int time = times.merge(left, 1, Integer::sum);
      columns.put(time == 1 ? left : left + "#" + time, i);
    }
    return columns;
  }

  private static int column(Map<String, Integer> columns, String name) throws UnreadableTable {
    Integer column = columns.get(Texts.clean(name));
    if (column == null) {
      throw new UnreadableTable("Im Kopf der Tabelle fehlt die Spalte „" + name + "“.");
    }
    return column;
  }
}
