package de.faktenstrom.enrich.bibliography;

import de.faktenstrom.enrich.bibliography.LabelledReference.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads references as AnyStyle labels them: a `sequence` a reference, an element a part.
final class ReferencesXml {

  private static final XMLInputFactory FACTORY = factory();

  private ReferencesXml() {}

  /// @throws IOException where it is no such XML, in one sentence
  static List<LabelledReference> read(InputStream in) throws IOException {
    try {
      return sequences(FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException broken) {
      throw new IOException(
          "The labelled references are no well-formed XML (line "
              + broken.getLocation().getLineNumber()
              + ").",
          broken);
    }
  }

  private static List<LabelledReference> sequences(XMLStreamReader xml)
      throws XMLStreamException, IOException {
    List<LabelledReference> references = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      boolean sequence = xml.hasName() && xml.getLocalName().equals("sequence");
      if (event == XMLStreamConstants.START_ELEMENT && !isFrame(xml.getLocalName())) {
        parts.add(part(xml));
      } else if (event == XMLStreamConstants.END_ELEMENT && sequence) {
        references.add(new LabelledReference(List.copyOf(parts)));
        parts.clear();
      }
    }
    return references;
  }

  private static Part part(XMLStreamReader xml) throws XMLStreamException, IOException {
    Label label = Label.of(xml.getLocalName());
    int line = xml.getLocation().getLineNumber();
    if (label == null) {
      throw new IOException(
          "The labelled references have an element that is no label (line " + line + ").");
    }
    return new Part(label, xml.getElementText().strip());
  }

  private static boolean isFrame(String name) {
    return name.equals("dataset") || name.equals("sequence");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
