package de.faktenstrom.ingest.table.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The parts of an XLSX file (ECMA-376, part 1, section 18), found in its ZIP. The packed bytes are
/// held, the parts are not.
final class Workbook {

  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_PARTS = 2_000;

  private final byte[] packed;
  private final Limits limits;

  private Workbook(byte[] packed, Limits limits) {
    this.packed = packed;
    this.limits = limits;
  }

  static Workbook of(InputStream document, Limits limits) throws IOException, UnreadableTable {
    int most = (int) Math.min(MOST_BYTES, limits.bytes());
    byte[] packed = document.readNBytes(most + 1);
    if (packed.length > most) {
      throw new UnreadableTable("Die Arbeitsmappe ist zu groß.");
    }
    if (packed.length < 4 || packed[0] != 'P' || packed[1] != 'K') {
      throw new UnreadableTable("Das ist keine XLSX-Arbeitsmappe.");
    }
    return new Workbook(packed, limits);
  }

  /// Of the sheet with this name, or the first.
  XMLStreamReader sheet(@Nullable String name)
      throws IOException, XMLStreamException, UnreadableTable {
    String relation = null;
    XMLStreamReader book = required("xl/workbook.xml");
    while (relation == null && book.hasNext()) {
      if (book.next() == XMLStreamReader.START_ELEMENT && book.getLocalName().equals("sheet")) {
        String called = Xml.attribute(book, "name");
        relation = name == null || name.equals(called) ? Xml.attribute(book, "id") : null;
      }
    }
    String target = relation == null ? null : relations().get(relation);
    if (target == null) {
      throw new UnreadableTable("In der Arbeitsmappe fehlt das Blatt „" + name + "“.");
    }
    return required(target.startsWith("/") ? target.substring(1) : "xl/" + target);
  }

  DateStyles dates() throws IOException, XMLStreamException, UnreadableTable {
    XMLStreamReader book = required("xl/workbook.xml");
    boolean from1904 = false;
    while (book.hasNext()) {
      if (book.next() == XMLStreamReader.START_ELEMENT
          && book.getLocalName().equals("workbookPr")) {
        from1904 = Xml.attribute(book, "date1904").matches("1|true");
      }
    }
    return DateStyles.read(part("xl/styles.xml"), from1904);
  }

  private Map<String, String> relations() throws IOException, XMLStreamException, UnreadableTable {
    Map<String, String> relations = new HashMap<>();
    XMLStreamReader xml = required("xl/_rels/workbook.xml.rels");
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        relations.put(Xml.attribute(xml, "Id"), Xml.attribute(xml, "Target"));
      }
    }
    return relations;
  }

  /// Texts that cells name by their number. What is only there for reading aloud is left out.
  List<String> sharedTexts() throws IOException, XMLStreamException, UnreadableTable {
    List<String> texts = new ArrayList<>();
    Texts.Budget budget = new Texts.Budget(limits.texts());
    XMLStreamReader xml = part("xl/sharedStrings.xml");
    while (xml != null && xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        String text = richText(xml, "si", limits);
        budget.spend(text.length());
        texts.add(Texts.clean(text));
      }
    }
    return texts;
  }

  /// The text of all `t` up to the end of the element at hand.
  static String richText(XMLStreamReader xml, String element, Limits limits)
      throws XMLStreamException, UnreadableTable {
    StringBuilder text = new StringBuilder();
    int phonetic = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      String name = event <= XMLStreamReader.END_ELEMENT ? xml.getLocalName() : "";
      if (event == XMLStreamReader.START_ELEMENT && name.equals("t") && phonetic == 0) {
        text.append(xml.getElementText());
        if (text.length() > limits.text()) {
          throw new UnreadableTable("Die Tabelle enthält einen zu langen Text.");
        }
      } else if (name.equals("rPh")) {
        phonetic += event == XMLStreamReader.START_ELEMENT ? 1 : -1;
      } else if (event == XMLStreamReader.END_ELEMENT && name.equals(element)) {
        break;
      }
    }
    return text.toString();
  }

  private XMLStreamReader required(String name)
      throws IOException, XMLStreamException, UnreadableTable {
    XMLStreamReader part = part(name);
    if (part == null) {
      throw new UnreadableTable("In der Arbeitsmappe fehlt der Teil „" + name + "“.");
    }
    return part;
  }

  private @Nullable XMLStreamReader part(String name) throws IOException, XMLStreamException {
    CappedZip zip = new CappedZip(new ByteArrayInputStream(packed), limits.bytes());
    for (int i = 0; i < MOST_PARTS; i++) {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        return null;
      }
      if (entry.getName().equalsIgnoreCase(name)) {
        return Xml.of(zip, limits);
      }
    }
    return null;
  }
}
