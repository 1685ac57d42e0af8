package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Rows of a sheet. Its numbers are doubles, which programs write with 15 to 17 digits; 15 are what
/// a spreadsheet shows and what counts here, so that saving a sheet anew changes nothing. As text a
/// day is written as one, as a value it is the number that the sheet holds.
final class SheetRows implements Rows {

  private static final MathContext SHOWN = new MathContext(15);

  /// @param number whether the sheet holds it as a number
  /// @param date whether that number is a day
  private record Cell(String text, boolean number, boolean date) {

    private static final Cell BLANK = new Cell("", false, false);
  }

  private final XMLStreamReader xml;
  private final List<String> shared;
  private final DateStyles dates;
  private final Limits limits;
  private final Texts own;
  private final Numbers numbers;
  private final List<Cell> cells = new ArrayList<>();
  private long number;

  /// @param sheet its name, absent for the first
  SheetRows(Workbook book, @Nullable String sheet, Limits limits, Numbers numbers)
      throws IOException, XMLStreamException, UnreadableTable {
    this.xml = book.sheet(sheet);
    this.shared = book.sharedTexts();
    this.dates = book.dates();
    this.limits = limits;
    this.own = new Texts(new Texts.Budget(limits.texts()));
    this.numbers = numbers;
  }

  @Override
  public boolean next() throws IOException, UnreadableTable {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
          row();
          if (!cells.isEmpty()) {
            return true;
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw Xlsx.illFormed(e);
    }
  }

  private void row() throws XMLStreamException, UnreadableTable {
    cells.clear();
    String named = Xml.attribute(xml, "r");
    number = named.isEmpty() ? number + 1 : whole(named, Integer.MAX_VALUE);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
        return;
      }
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
        String place = Xml.attribute(xml, "r");
        int column = place.isEmpty() ? cells.size() : column(place);
        if (column >= limits.columns()) {
          throw new UnreadableTable("Zeile " + number + " hat zu viele Spalten.");
        }
        put(column, cell());
      }
    }
  }

  private void put(int column, Cell cell) {
    if (cell.text.isEmpty()) {
      return;
    }
    while (cells.size() <= column) {
      cells.add(Cell.BLANK);
    }
    cells.set(column, cell);
  }

  /// Up to the end of the cell at hand.
  private Cell cell() throws XMLStreamException, UnreadableTable {
    String type = Xml.attribute(xml, "t");
    boolean date = dates.isDate(Xml.attribute(xml, "s"));
    Cell cell = Cell.BLANK;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("v")) {
        cell = valued(xml.getElementText(), type, date);
      } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("is")) {
        cell = text(Workbook.richText(xml, "is", limits));
      }
    }
    return cell;
  }

  private Cell valued(String text, String type, boolean date) throws UnreadableTable {
    return switch (type) {
      case "s" -> new Cell(shared.get(whole(text, shared.size() - 1)), false, false);
      case "", "n" -> new Cell(text.strip(), true, date);
      default -> text(text);
    };
  }

  private Cell text(String text) throws UnreadableTable {
    return new Cell(own.of(text.toCharArray(), 0, text.length()), false, false);
  }

  private int whole(String text, int most) throws UnreadableTable {
    try {
      int whole = Integer.parseInt(text.strip());
      if (whole >= 0 && whole <= most) {
        return whole;
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers out of range.
    }
    throw new UnreadableTable("Die Arbeitsmappe verweist nach Zeile " + number + " ins Leere.");
  }

  /// `AB12` is column 27.
  private int column(String place) throws UnreadableTable {
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
      if (column > limits.columns() || column < 1) {
        throw new UnreadableTable("Zeile " + number + " hat zu viele Spalten.");
      }
    }
    return Math.max(0, column - 1);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public int width() {
    return cells.size();
  }

  @Override
  public boolean isBlank(int column) {
    return cell(column).text.isEmpty();
  }

  @Override
  public String text(int column) {
    Cell cell = cell(column);
    BigDecimal plain = cell.number ? decimal(cell.text) : null;
    if (plain == null) {
      return cell.text;
    }
    String day = cell.date ? dates.day(plain) : null;
    return day == null ? new Value.Number(plain).toString() : day;
  }

  /// Whether the sheet holds it as a number.
  boolean isNumber(int column) {
    return cell(column).number;
  }

  private Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  @Override
  public @Nullable Value value(int column) {
    Cell cell = cell(column);
    BigDecimal plain = cell.number ? decimal(cell.text) : null;
    return plain == null
        ? numbers.value(cell.text.toCharArray(), 0, cell.text.length(), number)
        : new Value.Number(plain);
  }

  private static @Nullable BigDecimal decimal(String text) {
    try {
      BigDecimal number = text.length() > 40 ? null : new BigDecimal(text).round(SHOWN);
      return number != null && Value.Number.isHeld(number) ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
