package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Cells;
import de.faktenstrom.ingest.table.Flaw;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// Reads a table in one pass; what is held at a time is a row and the texts that differ. JSON-stat,
/// which parts values from what they mean, also holds its values; XLSX its packed bytes.
public final class TableReader {

  private TableReader() {}

  /// @param document not closed
  /// @throws UnreadableTable if it is not what the format says, or beyond a limit
  public static void read(InputStream document, TableFormat format, Limits limits, Cells cells)
      throws IOException, UnreadableTable {
    CellCount counted = new CellCount(cells, limits);
    try {
      switch (format) {
        case TableFormat.GenesisCsv(NumberStyle style) ->
            GenesisCsvReader.read(Csv.of(document, limits), style, counted);
        case TableFormat.SdmxCsv _ -> SdmxCsvReader.read(Csv.of(document, limits), counted);
        case TableFormat.JsonStat _ -> JsonStatReader.read(document, limits, counted);
        case TableFormat.MappedCsv(Mapping mapping) ->
            MappedReader.readCsv(Csv.of(document, limits), mapping, counted);
        case TableFormat.Xlsx xlsx -> Xlsx.read(document, xlsx, limits, counted);
      }
    } catch (CellCount.TooMany e) {
      throw new UnreadableTable("Die Tabelle hat mehr als " + limits.cells() + " Werte.");
    } catch (CappedStream.TooLong e) {
      throw new UnreadableTable("Die Tabelle ist größer als " + (limits.bytes() >> 20) + " MB.");
    } catch (ZipException | EOFException e) {
      throw new UnreadableTable("Das ZIP-Archiv ist beschädigt.");
    }
    if (counted.count() == 0) {
      counted.flaw(Flaw.NO_CELLS, 0, "");
    }
  }
}
