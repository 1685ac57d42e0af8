package de.faktenstrom.ingest.table.read;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// A sheet of a workbook, row by row.
final class Xlsx {

  private Xlsx() {}

  static void read(InputStream document, TableFormat.Xlsx format, Limits limits, CellCount cells)
      throws IOException, UnreadableTable {
    Workbook book = Workbook.of(document, limits);
    Mapping mapping = format.mapping();
    try {
      Numbers numbers = Numbers.of(mapping.numbers(), cells);
      SheetRows rows = new SheetRows(book, format.sheet(), limits, numbers);
      MappedReader.readSheet(rows, mapping, cells);
    } catch (XMLStreamException e) {
      throw illFormed(e);
    }
  }

  static UnreadableTable illFormed(XMLStreamException e) throws IOException {
    for (Throwable cause : new @Nullable Throwable[] {e.getNestedException(), e.getCause()}) {
      if (cause instanceof IOException io && !(io instanceof CharConversionException)) {
        throw io;
      }
    }
    return new UnreadableTable("Die Arbeitsmappe ist beschädigt.");
  }
}
