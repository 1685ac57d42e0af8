package de.faktenstrom.enrich.resolve;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A bibliographic record in MARC 21.
///
/// @param leader 24 characters; position 7 says whether it is a whole, a part or a series
record Marc(String leader, List<Field> fields) {

  private static final String SLIM = "http://www.loc.gov/MARC21/slim";
  private static final int MOST_FIELDS = 2_000;
  private static final int MOST_SUBFIELDS = 200;
  private static final int DEPTH = 30;
  private static final int TEXT = 100_000;

  /// A data field.
  ///
  /// @param first its first indicator
  record Field(String tag, String first, List<Subfield> subfields) {

    Stream<String> all(String code) {
      return subfields.stream()
          .filter(subfield -> subfield.code().equals(code))
          .map(Subfield::text)
          .map(Texts::text)
          .filter(Objects::nonNull);
    }

    @Nullable String one(String code) {
      return all(code).findFirst().orElse(null);
    }
  }

  /// A part of a field.
  record Subfield(String code, String text) {}

  Stream<Field> all(String tag) {
    return fields.stream().filter(field -> field.tag().equals(tag));
  }

  @Nullable String one(String tag, String code) {
    return all(tag).flatMap(field -> field.all(code)).findFirst().orElse(null);
  }

  /// An answer to a search (SRU 1.1).
  ///
  /// @param counted whether it says how many there are; a diagnosis does not
  record Hits(boolean counted, List<Marc> records) {}

  /// No DTD is read and nothing outside.
  ///
  /// @throws XMLStreamException where the document is not well-formed to its end or beyond bounds
  static Hits hits(byte[] document) throws XMLStreamException {
    XMLStreamReader xml = reader(document);
    List<Marc> records = new ArrayList<>();
    boolean counted = false;
    while (xml.hasNext()) {
      boolean starts = xml.next() == XMLStreamReader.START_ELEMENT;
      if (starts && is(xml, "record")) {
        records.add(record(xml));
      } else if (starts && xml.getLocalName().equals("numberOfRecords")) {
        counted |= xml.getElementText().strip().matches("\\d+");
      }
    }
    return new Hits(counted, List.copyOf(records));
  }

  private static XMLStreamReader reader(byte[] document) throws XMLStreamException {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, TEXT);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, TEXT);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
    factory.setXMLResolver((_, systemId, _, _) -> {
      throw new XMLStreamException("nothing outside the document is read: " + systemId);
    });
    return factory.createXMLStreamReader(new ByteArrayInputStream(document));
  }

  private static boolean is(XMLStreamReader xml, String name) {
    return xml.getLocalName().equals(name) && SLIM.equals(xml.getNamespaceURI());
  }

  private static Marc record(XMLStreamReader xml) throws XMLStreamException {
    String leader = "";
    List<Field> fields = new ArrayList<>();
    while (!ends(xml, "record")) {
      if (xml.isStartElement() && is(xml, "leader")) {
        leader = xml.getElementText();
      } else if (xml.isStartElement() && is(xml, "datafield")) {
        fields.add(field(xml));
        bound(fields.size() > MOST_FIELDS);
      }
    }
    return new Marc(leader, List.copyOf(fields));
  }

  private static Field field(XMLStreamReader xml) throws XMLStreamException {
    String tag = attribute(xml, "tag");
    String first = attribute(xml, "ind1");
    List<Subfield> subfields = new ArrayList<>();
    while (!ends(xml, "datafield")) {
      if (xml.isStartElement() && is(xml, "subfield")) {
        subfields.add(new Subfield(attribute(xml, "code"), xml.getElementText()));
        bound(subfields.size() > MOST_SUBFIELDS);
      }
    }
    return new Field(tag, first, List.copyOf(subfields));
  }

  /// Steps on, and says whether it is over.
  private static boolean ends(XMLStreamReader xml, String name) throws XMLStreamException {
    return xml.next() == XMLStreamReader.END_ELEMENT && is(xml, name);
  }

  private static void bound(boolean broken) throws XMLStreamException {
    if (broken) {
      throw new XMLStreamException("more parts than a record has");
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
  }
}
