package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Member;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the columns of a table made for people mean. Columns are found by the text of their
/// headers, so that a moved column is still itself and a renamed one is noticed.
///
/// @param headerRow the first row of the header, from 1
/// @param headerRows how many rows the header has; texts of one column are joined by " / ", a blank
///   in a row above the last goes on with the text to its left (merged cells)
/// @param fixed coordinates that stand in no column
/// @param across a dimension whose members stand in a header row, or null
public record Mapping(
    int headerRow,
    int headerRows,
    NumberStyle numbers,
    List<Key> keys,
    List<Measure> measures,
    List<Fixed> fixed,
    @Nullable Across across) {

  /// A column that says where in a dimension the row's cells lie.
  ///
  /// @param header of the column that holds codes, or labels if there are no codes
  /// @param labels header of the column that holds the labels, or null
  /// @param codes from the text of a cell to the code; empty if the text is the code
  /// @param continued a blank cell means the one above (merged cells)
  public record Key(
      String header,
      @Nullable String labels,
      Dimension dimension,
      Map<String, String> codes,
      boolean continued) {

    public static Key of(String header, Dimension dimension) {
      return new Key(header, null, dimension, Map.of(), false);
    }
  }

  /// A column of values.
  ///
  /// @param header of the column; with [Across] the text in the header's last row
  public record Measure(String header, Member measure, String unit) {}

  /// A coordinate of every cell of the table.
  public record Fixed(Dimension dimension, Member member) {}

  /// A dimension that goes across: its members stand in one row of the header.
  ///
  /// @param row of the header, from 1
  public record Across(int row, Dimension dimension) {}
}
