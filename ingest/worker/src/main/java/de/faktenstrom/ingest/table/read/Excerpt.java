package de.faktenstrom.ingest.table.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/// The beginning of a table as it stands, for people to look at: no number is read, no formula
/// reckoned, what a sheet holds as a number is written with a decimal comma, and a day as ISO 8601
/// has it.
///
/// @param rows each as wide as the widest
/// @param moreRows how many were left out
/// @param moreColumns how many were left out of the widest row
public record Excerpt(List<List<String>> rows, long moreRows, int moreColumns) {

  private static final Limits LIMITS = new Limits(256L << 20, 2_000, 32_768, 0, 500_000);

  /// What is wanted of a table.
  public record Size(int rows, int columns) {}

  /// Separated values in any of the usual encodings; the separator is found.
  ///
  /// @throws UnreadableTable if it is not what it should be, or beyond a limit
  public static Excerpt ofCsv(byte[] document, Size most) throws UnreadableTable {
    if (document.length > 1 && document[0] == 'P' && document[1] == 'K') {
      throw new UnreadableTable("Das ist keine CSV-Datei, sondern ein ZIP-Archiv.");
    }
    try {
      Csv csv = Csv.of(new ByteArrayInputStream(document), LIMITS);
      return of(csv.rows(Numbers.of(NumberStyle.GERMAN, null)), most);
    } catch (IOException e) {
      throw new UnreadableTable("Die Tabelle ist größer als erlaubt.");
    }
  }

  /// The first sheet of a workbook.
  ///
  /// @throws UnreadableTable as above
  public static Excerpt ofXlsx(byte[] document, Size most) throws UnreadableTable {
    try {
      Workbook book = Workbook.of(new ByteArrayInputStream(document), LIMITS);
      Numbers german = Numbers.of(NumberStyle.GERMAN, null);
      return of(new SheetRows(book, null, LIMITS, german), most);
    } catch (XMLStreamException e) {
      throw new UnreadableTable("Die Arbeitsmappe ist beschädigt.");
    } catch (CappedStream.TooLong e) {
      throw new UnreadableTable("Die Arbeitsmappe ist ausgepackt größer als 256 MB.");
    } catch (ZipException e) {
      throw new UnreadableTable("Das ZIP-Archiv ist beschädigt.");
    } catch (IOException e) {
      throw new UnreadableTable("Die Arbeitsmappe ist nicht lesbar.");
    }
  }

  private static Excerpt of(Rows rows, Size most) throws IOException, UnreadableTable {
    List<List<String>> kept = new ArrayList<>();
    int widest = 0;
    long more = 0;
    while (rows.next()) {
      widest = Math.max(widest, used(rows));
      if (kept.size() < most.rows()) {
        kept.add(row(rows, most.columns()));
      } else {
        more++;
      }
    }
    if (widest == 0) {
      throw new UnreadableTable("Die Tabelle ist leer.");
    }
    int width = Math.min(widest, most.columns());
    kept.replaceAll(row -> padded(row, width));
    return new Excerpt(List.copyOf(kept), more, widest - width);
  }

  /// Columns up to the last that is not blank.
  private static int used(Rows rows) {
    int used = rows.width();
    while (used > 0 && rows.isBlank(used - 1)) {
      used--;
    }
    return used;
  }

  private static List<String> row(Rows rows, int most) throws UnreadableTable {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < Math.min(used(rows), most); i++) {
      String text = rows.text(i);
      row.add(rows instanceof SheetRows sheet && sheet.isNumber(i) ? text.replace('.', ',') : text);
    }
    return row;
  }

  private static List<String> padded(List<String> row, int width) {
    List<String> padded = new ArrayList<>(row);
    while (padded.size() < width) {
      padded.add("");
    }
    return List.copyOf(padded);
  }
}
