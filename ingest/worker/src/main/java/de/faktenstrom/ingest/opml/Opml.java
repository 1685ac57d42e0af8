package de.faktenstrom.ingest.opml;

import com.ctc.wstx.stax.WstxOutputFactory;
import de.faktenstrom.ingest.feed.Limits;
import de.faktenstrom.ingest.feed.StrictXml;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/// Reads and writes OPML 2.0 (<https://opml.org/spec2.opml>). What is read comes from strangers: no
/// document type is read, nothing outside is opened, and every size is bounded.
public final class Opml {

  public static final int LARGEST = 1 << 20;
  static final int MOST = 2_000;
  private static final int LONGEST_TITLE = 200;
  private static final Limits LIMITS =
      new Limits(LARGEST, 32, MOST, 4_096, 50, Duration.ofSeconds(10));

  private Opml() {}

  /// The feeds of a list in its order, whatever groups they stand in.
  ///
  /// @param document at most [#LARGEST] bytes
  /// @throws RefusedException where it is no list of feeds
  public static List<Outline> read(byte[] document) {
    try {
      XMLStreamReader xml =
          StrictXml.factory(LIMITS).createXMLStreamReader(new ByteArrayInputStream(document));
      try {
        return outlines(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new RefusedException(
          400,
          "The body is not well-formed OPML: see line %d.".formatted(line),
          "Die Datei ist kein gültiges OPML, siehe Zeile %d.".formatted(line));
    }
  }

  private static List<Outline> outlines(XMLStreamReader xml) throws XMLStreamException {
    List<Outline> outlines = new ArrayList<>();
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> element(xml, ++depth, outlines);
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {} // texts and what else there is mean nothing here
      }
    }
    return List.copyOf(outlines);
  }

  private static void element(XMLStreamReader xml, int depth, List<Outline> outlines) {
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    if (depth == 1 && !name.equals("opml")) {
      throw new RefusedException(
          422,
          "The document is no OPML: its root is another element.",
          "Die Datei ist kein OPML, sondern etwas anderes.");
    }
    if (depth > LIMITS.depth()) {
      throw new RefusedException(
          422,
          "The outlines are nested more than %d deep.".formatted(LIMITS.depth()),
          "Die Einträge sind tiefer als %d Ebenen verschachtelt.".formatted(LIMITS.depth()));
    }
    String url = name.equals("outline") ? attribute(xml, "xmlurl").strip() : "";
    if (url.isEmpty()) {
      return;
    }
    if (outlines.size() == MOST) {
      throw new RefusedException(
          422,
          "The list has more than %d feeds; split it.".formatted(MOST),
          "Die Liste hat mehr als %d Feeds; bitte aufteilen.".formatted(MOST));
    }
    outlines.add(new Outline(title(xml, url), url));
  }

  private static String title(XMLStreamReader xml, String url) {
    String title = Plain.line(attribute(xml, "title"));
    String text = title.isEmpty() ? Plain.line(attribute(xml, "text")) : title;
    return Plain.cut(text.isEmpty() ? url : text, LONGEST_TITLE);
  }

  /// Programs disagree how the names are spelled.
  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  public static byte[] write(String title, List<Outline> outlines, Instant now) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = new WstxOutputFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      head(xml, title, now);
      xml.writeStartElement("body");
      for (Outline outline : outlines) {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", outline.title());
        xml.writeAttribute("title", outline.title());
        xml.writeAttribute("xmlUrl", outline.xmlUrl());
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a list in memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private static void head(XMLStreamWriter xml, String title, Instant now)
      throws XMLStreamException {
    xml.writeStartElement("head");
    xml.writeStartElement("title");
    xml.writeCharacters(title);
    xml.writeEndElement();
    xml.writeStartElement("dateCreated");
    xml.writeCharacters(DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
